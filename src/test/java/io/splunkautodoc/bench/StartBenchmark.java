package io.splunkautodoc.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * From starting the process to its word that it is ready. Cold is an empty home; the PostgreSQL
 * programs were unpacked into the user's cache before, which happens once for each machine.
 */
final class StartBenchmark implements Benchmark {
  private static final int REPEATS = 5;

  @Override
  public void run(Path folder, Report report) throws Exception {
    double first = start(folder.resolve("first"));
    report.say("first start, perhaps with PostgreSQL to unpack: %.1f s", first);
    Samples cold = new Samples();
    Samples warm = new Samples();
    for (int i = 0; i < REPEATS; i++) {
      Path home = folder.resolve("home" + i);
      cold.add(start(home));
      warm.add(start(home));
    }
    report.say("cold %.1f s, warm %.1f s", cold.median(), warm.median());
    report.add(Figure.of("start to ready, cold (empty home)", cold.median(), "s"));
    report.add(
        Figure.of("start to ready, warm", warm.median(), "s")
            .against("cold", warm.median() / cold.median()));
  }

  private static double start(Path home) throws IOException {
    long begin = System.nanoTime();
    try (RunningService service = RunningService.start(home)) {
      double seconds = Stopwatch.since(begin);
      service.address();
      return seconds;
    }
  }
}
