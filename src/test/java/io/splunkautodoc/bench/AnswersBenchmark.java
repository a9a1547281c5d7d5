package io.splunkautodoc.bench;

import io.splunkautodoc.bench.AnswersClient.Answered;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Every answer about the {@code etc/} of a large deployment server with 10,000 clients, over HTTP:
 * the first time, when little is known of the run, and the second time; what changed from a second
 * upload, in each kind, by a service in use and by one that has just been started; and all
 * documents at once.
 */
final class AnswersBenchmark implements Benchmark {
  private static final String HEAP = "-Xmx512m";
  private static final int QUERIES = 300;
  private static final double DIFF_SECONDS = 1;
  private static final List<String> KINDS = List.of("file", "effective", "path", "finding");
  private static final List<String> FORMS = List.of("html", "md", "zip", "csv", "json");

  private static final List<String> ANSWERS =
      List.of(
          "effective/props",
          "effective/transforms",
          "effective/inputs",
          "effective/outputs",
          "effective/indexes",
          "effective/props?context=app&app=app_1",
          "effective/inputs?host=" + ServedClients.name(7),
          "hosts",
          "hosts/" + ServedClients.name(7),
          "apps",
          "serverclasses/kind7",
          "paths",
          "graph",
          "findings");

  @Override
  public void run(Path folder, Report report) throws Exception {
    LargeEtc etc = LargeEtc.ofDeploymentServer(Bundles.load());
    Path archive = folder.resolve("etc.tar.gz");
    Path changed = folder.resolve("etc-changed.tar.gz");
    LargeEtc.Written written = etc.write(archive, 0);
    etc.write(changed, 100);
    report.say(
        "%d apps, %d files, %.0f MB, %d clients",
        LargeEtc.APPS, written.confs(), written.bytes() / 1e6, ServedClients.CLIENTS);
    Path home = folder.resolve("home");
    try (RunningService service = RunningService.startReading(home, HEAP)) {
      AnswersClient client = new AnswersClient(service);
      int run = client.upload(archive);
      int second = client.upload(changed);
      client.putClients(run);
      client.putClients(second);
      for (String answer : ANSWERS) {
        twice(report, answer, () -> client.get(run, answer));
      }
      queries(report, client, run);
      for (String form : FORMS) {
        twice(report, "document." + form, () -> client.get(run, "document." + form));
      }
      peak(report, service, "one answer at a time");
      report.say("waiting until both are prepared");
      report.add(
          Figure.of("paths and findings of both prepared, when idle", prepared(service), "s"));
      for (String kind : KINDS) {
        double seconds = client.get(second, "diff?against=" + run + "&kind=" + kind).seconds();
        report.say("%-44s %6.2f s", "diff in use, " + kind, seconds);
        report.add(
            Figure.of("diff of 1 %, " + kind + ", first, in use", seconds, "s")
                .expected(Expectation.below(DIFF_SECONDS)));
      }
    }
    differences(report, home);
    together(report, home);
  }

  /** Seconds until what differences need is saved. */
  private static double prepared(RunningService service) throws Exception {
    long begin = System.nanoTime();
    try (Connection database = service.database();
        PreparedStatement count =
            database.prepareStatement(
                "SELECT count(*) FROM saved_answers WHERE outline IS NOT NULL AND basis NOT LIKE ?")) {
      count.setString(1, "%clients null%");
      for (; ; ) {
        try (ResultSet saved = count.executeQuery()) {
          saved.next();
          if (saved.getInt(1) == 4) {
            return Stopwatch.since(begin);
          }
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    }
  }

  private interface Ask {
    Answered get() throws Exception;
  }

  private static void twice(Report report, String answer, Ask ask) throws Exception {
    Answered first = ask.get();
    Answered again = ask.get();
    report.say(
        "%-44s %6.2f s, again %6.2f s, %.1f MB",
        answer, first.seconds(), again.seconds(), first.bytes() / 1e6);
    report.add(Figure.of(answer + ", first", first.seconds(), "s"));
    report.add(Figure.of(answer + ", again", again.seconds(), "s"));
  }

  /** Paths of one host, by one column or by several, as somebody who looks for something asks. */
  private static void queries(Report report, AnswersClient client, int run) throws Exception {
    List<String> filters =
        List.of(
            "?host=%s",
            "?host=%s&fate=dropped",
            "?sourcetype=*cisco*&host=*%3$02d-*",
            "?index=main&source=*%2$d*&conditional=true");
    Samples seconds = new Samples();
    for (int i = 0; i < QUERIES; i++) {
      String filter = filters.get(i % filters.size());
      String name = ServedClients.name(i * 31 % ServedClients.CLIENTS);
      seconds.add(client.get(run, "paths" + filter.formatted(name, i, i % 40)).seconds());
    }
    report.add(Figure.of("one query of paths, p50", seconds.median() * 1000, "ms"));
    report.add(Figure.of("one query of paths, p99", seconds.percentile(99) * 1000, "ms"));
  }

  /** Each kind on a service that has just been started, and once more. */
  private static void differences(Report report, Path home) throws Exception {
    for (String kind : KINDS) {
      try (RunningService service = RunningService.startReading(home, HEAP)) {
        AnswersClient client = new AnswersClient(service);
        String path = "diff?against=1&kind=" + kind;
        Answered first = client.get(2, path);
        Answered again = client.get(2, path);
        report.say("%-44s %6.2f s, again %6.2f s", path, first.seconds(), again.seconds());
        report.add(
            Figure.of("diff of 1 %, " + kind + ", first, just started", first.seconds(), "s")
                .expected(Expectation.below(DIFF_SECONDS)));
        report.add(
            Figure.of("diff of 1 %, " + kind + ", again", again.seconds(), "s")
                .expected(Expectation.below(DIFF_SECONDS)));
        peak(report, service, "diff, " + kind);
      }
    }
  }

  private static void together(Report report, Path home) throws Exception {
    try (RunningService service = RunningService.startReading(home, HEAP)) {
      AnswersClient client = new AnswersClient(service);
      List<CompletableFuture<Answered>> all = new ArrayList<>();
      long begin = System.nanoTime();
      for (String form : FORMS) {
        for (int run = 1; run <= 2; run++) {
          all.add(client.begin(run, "document." + form));
        }
      }
      int broken = 0;
      for (CompletableFuture<Answered> each : all) {
        Answered answered = each.join();
        broken += answered.status() == 200 ? 0 : 1;
        report.say(
            "  %d, %.1f MB, %.1f s", answered.status(), answered.bytes() / 1e6, answered.seconds());
      }
      report.add(Figure.of("all documents of two runs at once", Stopwatch.since(begin), "s"));
      report.add(Figure.of("of these not answered", broken, "").expected(Expectation.atMost(0)));
      peak(report, service, "all documents of two runs at once");
    }
  }

  private static void peak(Report report, RunningService service, String when) throws Exception {
    service
        .peakResident()
        .ifPresent(mb -> report.add(Figure.of("peak RSS at " + HEAP + ", " + when, mb, "MB")));
  }
}
