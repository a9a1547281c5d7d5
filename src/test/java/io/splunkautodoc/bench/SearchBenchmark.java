package io.splunkautodoc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * The search over all runs, asked over HTTP by one client, with ten million settings stored. The
 * questions have words of every frequency, as what is fast for one kind is slow for the other.
 */
final class SearchBenchmark implements Benchmark {
  /** Fewer on a machine with little time: {@code -Dbench.stanzas=120000}. */
  private static final int STANZAS = Integer.getInteger("bench.stanzas", 1_200_000);

  private static final int WARM_UP = 50;
  private static final int SAMPLES = 300;
  private static final double MOST_MS = 50;

  private record Kind(String name, Function<Random, String> question) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("a common word", random -> oneOf(random, "disabled", "index", "monitor", "log")),
          new Kind("two common words", random -> "disabled+sourcetype"),
          new Kind("a word in some of a hundred", random -> "key" + random.nextInt(200)),
          new Kind("a word in some of ten thousand", random -> "value" + random.nextInt(50_000)),
          new Kind("a word in one", random -> "unique" + random.nextInt(STANZAS)),
          new Kind("the beginning of a word", random -> "unique" + (100 + random.nextInt(900))),
          new Kind("a common and a rare word", random -> "disabled+value" + random.nextInt(50_000)),
          new Kind("a missing word", random -> "missing" + random.nextInt(1_000)),
          new Kind(
              "a common and a missing word", random -> "index+missing" + random.nextInt(1_000)),
          new Kind("a common word of old files only", random -> "legacy"),
          new Kind("its beginning", random -> oneOf(random, "leg", "lega", "legac")),
          new Kind("it and a common word", random -> oneOf(random, "index+legacy", "legacy+index")),
          new Kind("a common word in one conf", random -> "disabled&conf=macros"),
          new Kind("a common word in one app", random -> "index&app=app" + random.nextInt(3_000)));

  @Override
  public void run(Path folder, Report report) throws Exception {
    try (RunningService service = RunningService.start(folder)) {
      long settings;
      try (Connection database = service.database()) {
        settings = StanzaSeed.fill(database, STANZAS / StanzaSeed.STANZAS_A_FILE, report);
      }
      report.say("%d settings stored", settings);
      Samples all = new Samples();
      try (HttpConnection connection = service.connect()) {
        for (Kind kind : KINDS) {
          measure(connection, kind, all, report);
        }
      }
      String name = "GET /v1/search, p99 of all kinds at %.1f M settings".formatted(settings / 1e6);
      report.add(Figure.of(name, all.percentile(99), "ms").expected(Expectation.below(MOST_MS)));
    }
  }

  private static void measure(HttpConnection connection, Kind kind, Samples all, Report report)
      throws IOException {
    Random random = new Random(kind.name.hashCode());
    Samples samples = new Samples();
    double slowest = 0;
    String slowestQuestion = "";
    for (int i = 0; i < WARM_UP + SAMPLES; i++) {
      String question = kind.question.apply(random);
      String path = "/v1/search?q=" + question;
      long begin = System.nanoTime();
      connection.get(path).expect(200);
      double millis = Stopwatch.since(begin) * 1e3;
      if (i >= WARM_UP) {
        samples.add(millis);
        all.add(millis);
        if (millis > slowest) {
          slowest = millis;
          slowestQuestion = question;
        }
      }
    }
    report.say(
        "%s: p50 %.1f ms, p99 %.1f ms, %.1f ms for %s",
        kind.name, samples.percentile(50), samples.percentile(99), slowest, slowestQuestion);
    report.add(Figure.of("GET /v1/search, " + kind.name + ", p99", samples.percentile(99), "ms"));
  }

  private static String oneOf(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }
}
