package io.splunkautodoc.bench;

import io.splunkautodoc.conf.ConfCorpus;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Parsing what the corpus holds, on one thread: bytes to stanzas, with nothing to read from a disk.
 * A plain parser in Python does the same for comparison, where there is a {@code python3}.
 */
final class ParseBenchmark implements Benchmark {
  private static final Path PLAIN_PARSER = Path.of("src/test/resources/bench/plain_parser.py");

  @Override
  public void run(Path folder, Report report) throws Exception {
    Optional<Path> corpus = ConfCorpus.folder();
    if (corpus.isEmpty()) {
      report.say("no corpus, nothing parsed");
      return;
    }
    List<byte[]> files =
        ConfCorpus.read(corpus.get()).stream().map(entry -> entry.bytes()).toList();
    double megabytes = files.stream().mapToLong(file -> file.length).sum() / 1e6;
    report.say("%d files, %.1f MB", files.size(), megabytes);
    double seconds = median(corpus.get());
    double rate = megabytes / seconds;
    report.say("%.0f MB/s", rate);
    report.add(Figure.of("parse", rate, "MB/s").expected(Expectation.atLeast(250)));
    Optional<Double> plain = plainSeconds(folder, files);
    if (plain.isPresent()) {
      double ratio = plain.get() / seconds;
      String base =
          String.format(Locale.ROOT, "%.1f MB/s of plain Python", megabytes / plain.get());
      report.say("%.0f times %s", ratio, base);
      report.add(
          Figure.of("parse, compared", rate, "MB/s")
              .against(base, ratio)
              .expected(Expectation.atLeast(100)));
    }
  }

  /** Seconds of one pass over all files: the median that JMH samples in a process of its own. */
  private static double median(Path corpus) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include("^" + ParseRounds.class.getName() + "\\.")
            .param("corpus", corpus.toString())
            .jvmArgs("-Xmx512m")
            .verbosity(VerboseMode.SILENT)
            .build();
    return new Runner(options).runSingle().getPrimaryResult().getStatistics().getPercentile(50)
        / 1e9;
  }

  private static Optional<Double> plainSeconds(Path folder, List<byte[]> files)
      throws IOException, InterruptedException {
    Path packed = folder.resolve("files");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(packed))) {
      for (byte[] file : files) {
        out.writeInt(file.length);
        out.write(file);
      }
    }
    Process python;
    try {
      python =
          new ProcessBuilder("python3", PLAIN_PARSER.toString(), packed.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException noPython) {
      return Optional.empty();
    }
    String answer = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean ended = python.waitFor(1, TimeUnit.MINUTES);
    return ended && python.exitValue() == 0
        ? Optional.of(Double.valueOf(answer.substring(0, answer.indexOf(' '))))
        : Optional.empty();
  }
}
