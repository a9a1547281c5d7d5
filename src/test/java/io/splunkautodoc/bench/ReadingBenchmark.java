package io.splunkautodoc.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A large {@code etc/} from stored to complete, by a service that has just started and by the same
 * service once it has read another one, against unpacking the same archive with tar before and
 * after; then the same archive with one file in a hundred changed.
 */
final class ReadingBenchmark implements Benchmark {
  private static final String UNPACKING = "tar -xzf of the same archive, median";
  private static final String FIRST = "the first reading in use";
  private static final String HEAP = "-Xmx512m";
  private static final int UNPACKINGS = 3;

  private static final List<String> TABLES =
      List.of(
          "conf_contents",
          "stanzas",
          "archive_entries",
          "conf_problems",
          "inputs",
          "props",
          "transforms",
          "indexes",
          "outputs",
          "serverclasses");

  @Override
  public void run(Path folder, Report report) throws Exception {
    LargeEtc etc = LargeEtc.ofInstance(Bundles.load());
    Path other = folder.resolve("etc-other.tar.gz");
    Path archive = folder.resolve("etc.tar.gz");
    Path changed = folder.resolve("etc-changed.tar.gz");
    etc.write(other, "other app", 0);
    LargeEtc.Written written = etc.write(archive, 0);
    etc.write(changed, 100);
    report.say(
        "%d apps, %d files, %.0f MB, %.0f MB packed",
        LargeEtc.APPS, written.confs(), written.bytes() / 1e6, Files.size(archive) / 1e6);
    Samples tar = new Samples();
    unpack(archive, folder, tar, report);
    try (RunningService service = RunningService.startReading(folder.resolve("home"), HEAP)) {
      double fresh = read(service, other, "just started", report);
      long before = rows(service);
      double first = read(service, archive, "in use", report);
      long rows = rows(service) - before;
      double second = read(service, changed, "1 % changed", report);
      unpack(archive, folder, tar, report);
      report.add(Figure.of(UNPACKING, tar.median(), "s"));
      String what = "stored to complete, " + written.confs() + " files, ";
      report.add(
          Figure.of(what + "just started", fresh, "s")
              .against(UNPACKING, fresh / tar.median())
              .expected(Expectation.atMost(6)));
      report.add(
          Figure.of(what + "in use", first, "s")
              .against(UNPACKING, first / tar.median())
              .expected(Expectation.atMost(6)));
      report.add(Figure.of("rows written while reading", rows / first, "rows/s"));
      report.add(
          Figure.of("the same with 1 % of the files changed", second, "s")
              .against(FIRST, second / first)
              .expected(Expectation.atMost(0.1)));
      service
          .peakResident()
          .ifPresent(peak -> report.add(Figure.of("peak RSS at " + HEAP, peak, "MB")));
    }
  }

  /** Seconds from the answer to the upload, which says stored, until the run is complete. */
  private static double read(RunningService service, Path archive, String name, Report report)
      throws IOException {
    try (HttpConnection connection = service.connect()) {
      byte[] bytes = Files.readAllBytes(archive);
      int run =
          connection
              .put("/v1/uploads/etc.tar.gz?type=instance_etc", bytes)
              .expect(201)
              .json()
              .getInteger("id");
      long begin = System.nanoTime();
      double processor = service.processorSeconds();
      awaitComplete(connection, run);
      double seconds = Stopwatch.since(begin);
      report.say(
          "%s: %.2f s, %.1f s of processor time in service and database",
          name, seconds, service.processorSeconds() - processor);
      return seconds;
    }
  }

  private static void awaitComplete(HttpConnection connection, int run) throws IOException {
    for (; ; ) {
      JsonObject now = connection.get("/v1/runs/" + run).expect(200).json();
      String status = now.getString("status");
      if (status.equals("complete")) {
        return;
      }
      if (status.equals("failed")) {
        throw new IllegalStateException("not read: " + now.getString("error_message"));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private static long rows(RunningService service) throws IOException, SQLException {
    long rows = 0;
    try (Connection database = service.database();
        Statement statement = database.createStatement()) {
      for (String table : TABLES) {
        try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
          count.next();
          rows += count.getLong(1);
        }
      }
    }
    return rows;
  }

  /**
   * Several times, as it hangs on what the system still has to write of earlier files; they are
   * left, since removing them is work of the same kind.
   */
  private static void unpack(Path archive, Path folder, Samples tar, Report report)
      throws Exception {
    for (int i = 0; i < UNPACKINGS; i++) {
      Path target = Files.createTempDirectory(folder, "unpacked");
      double seconds = Stopwatch.time(() -> unpack(archive, target));
      report.say("tar: %.2f s", seconds);
      tar.add(seconds);
    }
  }

  private static Path unpack(Path archive, Path target) throws Exception {
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", target.toString())
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new IOException("tar ended with " + tar.exitValue());
    }
    return target;
  }
}
