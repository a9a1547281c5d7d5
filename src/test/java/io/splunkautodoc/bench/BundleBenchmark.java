package io.splunkautodoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * 2,000 small bundles through either door, against the rate of single-row commits just before and
 * just after.
 */
final class BundleBenchmark implements Benchmark {
  private static final int BUNDLES = 2_000;

  /** Through each door; after 4,000, the compiler still takes a third of the processor's time. */
  private static final int WARM_UP = 8_000;

  private static final int CLIENTS = 8;
  private static final int REPEATS = 3;
  private static final String COMMITS = "1-row commits/s, 8 clients";

  @Override
  public void run(Path folder, Report report) throws Exception {
    Bundles bundles = Bundles.load();
    report.say("%s, made unique", bundles.description());
    Samples commits = new Samples();
    Samples http = new Samples();
    Samples httpRatios = new Samples();
    Samples drop = new Samples();
    Samples dropRatios = new Samples();
    try (RunningService service = RunningService.start(folder.resolve("home"));
        CommitRate rate = new CommitRate(service)) {
      overHttp(service, bundles, WARM_UP);
      throughTheShare(service, bundles, WARM_UP);
      double before = rate.measure();
      for (int i = 0; i < REPEATS; i++) {
        double http1 = overHttp(service, bundles, BUNDLES);
        double between = rate.measure();
        double drop1 = throughTheShare(service, bundles, BUNDLES);
        double after = rate.measure();
        report.say(
            "HTTP %.0f/s, drop %.0f/s, commits %.0f, %.0f, %.0f/s",
            http1, drop1, before, between, after);
        http.add(http1);
        httpRatios.add(http1 / ((before + between) / 2));
        drop.add(drop1);
        dropRatios.add(drop1 / ((between + after) / 2));
        commits.add(between);
        before = after;
      }
    }
    report.add(Figure.of(COMMITS, commits.median(), "commits/s"));
    report.add(
        Figure.of("2,000 bundles over HTTP, 8 clients", http.median(), "runs/s")
            .against(COMMITS, httpRatios.median())
            .expected(Expectation.atLeast(0.10)));
    report.add(
        Figure.of("2,000 bundles through the drop folder", drop.median(), "runs/s")
            .against(COMMITS, dropRatios.median())
            .expected(Expectation.atLeast(0.06)));
  }

  /** Runs a second. */
  private static double overHttp(RunningService service, Bundles bundles, int count)
      throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        work.add(() -> upload(service, bundles, count / CLIENTS));
      }
      long begin = System.nanoTime();
      for (Future<Void> each : clients.invokeAll(work)) {
        each.get();
      }
      return count / CLIENTS * CLIENTS / Stopwatch.since(begin);
    } finally {
      clients.shutdownNow();
    }
  }

  private static Void upload(RunningService service, Bundles bundles, int count)
      throws IOException {
    try (HttpConnection connection = service.connect()) {
      for (int i = 0; i < count; i++) {
        connection.put("/v1/uploads/bench.tgz?type=app_bundle", bundles.next()).expect(201);
      }
    }
    return null;
  }

  /** Runs a second, from the first file's move into the share until the last is stored. */
  private static double throughTheShare(RunningService service, Bundles bundles, int count)
      throws IOException {
    Path incoming = Files.createDirectories(service.home().resolve("incoming"));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(Files.write(incoming.resolve("bundle-" + i + ".tgz"), bundles.next()));
    }
    try (HttpConnection connection = service.connect()) {
      int wanted = stored(connection) + count;
      long begin = System.nanoTime();
      for (Path file : files) {
        Files.move(file, service.home().resolve("drop").resolve(file.getFileName()));
      }
      while (stored(connection) < wanted) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      return count / Stopwatch.since(begin);
    }
  }

  private static int stored(HttpConnection connection) throws IOException {
    return connection
        .get("/v1/runs?status=stored&per_page=1")
        .expect(200)
        .json()
        .getInteger("total");
  }
}
