package io.splunkautodoc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Reading runs at one thousand and at one million of them. Both services run side by side and are
 * asked in turns, so that whatever else the machine does slows both.
 */
final class ReadBenchmark implements Benchmark {
  private static final int FEW = 1_000;
  private static final int MANY = 1_000_000;
  private static final int WARM_UP = 2_000;
  private static final int SAMPLES = 4_000;
  private static final int PER_PAGE = 50;

  /** One question to ask; ids and cursors differ at each. */
  @FunctionalInterface
  private interface Question {
    String path(Side side);
  }

  private record Named(String name, Question question) {}

  private static final List<Named> QUESTIONS =
      List.of(
          new Named("GET /v1/runs, first page", side -> "/v1/runs"),
          new Named("GET /v1/runs, cursor in the middle", side -> "/v1/runs?cursor=" + side.cursor),
          new Named("GET /v1/runs/{id}", side -> "/v1/runs/" + side.anyId()));

  /** One service with its runs. */
  private record Side(HttpConnection connection, int runs, String cursor, Random random) {
    static Side of(RunningService service, int runs) throws Exception {
      try (Connection database = service.database()) {
        RunSeed.fill(database, runs);
      }
      HttpConnection connection = service.connect();
      String middle = "/v1/runs?per_page=" + PER_PAGE + "&page=" + runs / 2 / PER_PAGE;
      String cursor = connection.get(middle).expect(200).json().getString("next_cursor");
      return new Side(connection, runs, cursor, new Random(runs));
    }

    int anyId() {
      return 1 + random.nextInt(runs);
    }

    /** Milliseconds. */
    double ask(String path) throws IOException {
      long begin = System.nanoTime();
      connection.get(path).expect(200);
      return Stopwatch.since(begin) * 1e3;
    }
  }

  @Override
  public void run(Path folder, Report report) throws Exception {
    try (RunningService small = RunningService.start(folder.resolve("few"));
        RunningService large = RunningService.start(folder.resolve("many"))) {
      Side few = Side.of(small, FEW);
      report.say("seeding a million runs");
      Side many = Side.of(large, MANY);
      for (Named named : QUESTIONS) {
        compare(named, few, many, WARM_UP, new Samples(), new Samples());
      }
      for (Named named : QUESTIONS) {
        Samples few1 = new Samples();
        Samples many1 = new Samples();
        compare(named, few, many, SAMPLES, few1, many1);
        report(named.name, few1, many1, report);
      }
    }
  }

  private static void compare(
      Named named, Side few, Side many, int count, Samples ofFew, Samples ofMany)
      throws IOException {
    for (int i = 0; i < count; i++) {
      if (i % 2 == 0) {
        ofFew.add(few.ask(named.question.path(few)));
        ofMany.add(many.ask(named.question.path(many)));
      } else {
        ofMany.add(many.ask(named.question.path(many)));
        ofFew.add(few.ask(named.question.path(few)));
      }
    }
  }

  private static void report(String name, Samples few, Samples many, Report report) {
    for (int percent : List.of(50, 99)) {
      double low = few.percentile(percent);
      double high = many.percentile(percent);
      report.say("%s p%d: %.2f ms at 1k, %.2f ms at 1M", name, percent, low, high);
      Figure figure =
          Figure.of(name + ", p" + percent + " at 1M runs", high, "ms")
              .against(String.format(Locale.ROOT, "%.2f ms at 1k", low), high / low);
      report.add(percent == 50 ? figure.expected(Expectation.atMost(1.3)) : figure);
    }
  }
}
