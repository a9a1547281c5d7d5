package io.splunkautodoc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the benchmarks and prints their table. A figure that misses its expectation is shown, and
 * fails nothing: how fast a machine is, is no defect.
 */
public final class Benchmarks {
  private static final String ALL = "all";

  private Benchmarks() {}

  /**
   * Runs them.
   *
   * @param arguments a folder to work in, which is emptied; names of benchmarks, or {@code all}
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    String wanted = arguments.length > 1 ? arguments[1] : ALL;
    Report report = new Report(System.out);
    for (Map.Entry<String, Benchmark> each : benchmarks().entrySet()) {
      if (wanted.equals(ALL) || wanted.contains(each.getKey())) {
        run(each.getKey(), each.getValue(), folder.resolve(each.getKey()), report);
      }
    }
    report.print();
    // Connection pools of clients may still have threads.
    System.exit(0);
  }

  private static Map<String, Benchmark> benchmarks() {
    Map<String, Benchmark> all = new LinkedHashMap<>();
    all.put("starts", new StartBenchmark());
    all.put("uploads", new UploadBenchmark());
    all.put("bundles", new BundleBenchmark());
    all.put("reads", new ReadBenchmark());
    all.put("search", new SearchBenchmark());
    all.put("reading", new ReadingBenchmark());
    all.put("answers", new AnswersBenchmark());
    all.put("precedence", new PrecedenceBenchmark());
    all.put("serverclasses", new ServerClassBenchmark());
    all.put("lint", new LintBenchmark());
    all.put("parse", new ParseBenchmark());
    return all;
  }

  private static void run(String name, Benchmark benchmark, Path folder, Report report)
      throws IOException {
    report.say("%s", name);
    delete(folder);
    Files.createDirectories(folder);
    try {
      benchmark.run(folder, report);
    } catch (Exception | AssertionError broken) {
      // The others still have something to say.
      report.say("%s broke: %s", name, broken);
      broken.printStackTrace(System.out);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (NoSuchFileException nothingThere) {
      return;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
