package io.splunkautodoc.bench;

import io.splunkautodoc.conf.ConfCorpus;
import io.splunkautodoc.conf.ConfParser;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Parsing what the corpus holds, on one thread: bytes to stanzas, with nothing to read from a disk.
 * A plain parser in Python does the same for comparison, where there is a {@code python3}. Both are
 * timed by the processor's time of their thread, as others may use the machine.
 */
final class ParseBenchmark implements Benchmark {
  private static final Path PLAIN_PARSER = Path.of("src/test/resources/bench/plain_parser.py");
  private static final int WARM_UP_ROUNDS = 30;
  private static final int ROUNDS = 31;
  private static final int PASSES = 5;

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
    double seconds = median(files);
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

  /** Seconds of one pass over all files. */
  private static double median(List<byte[]> files) {
    List<Double> rounds = new ArrayList<>();
    long stanzas = 0;
    for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      long begin = processorNanos();
      for (int pass = 0; pass < PASSES; pass++) {
        for (byte[] file : files) {
          stanzas += ConfParser.parse(file).stanzas().size();
        }
      }
      if (round >= WARM_UP_ROUNDS) {
        rounds.add((processorNanos() - begin) / 1e9 / PASSES);
      }
    }
    if (stanzas == 0) {
      throw new IllegalStateException("nothing was parsed");
    }
    rounds.sort(null);
    return rounds.get(ROUNDS / 2);
  }

  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
