package io.splunkautodoc.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * 1 GiB over HTTP until it is stored, and the memory that takes. Each upload has a plain write of
 * as many bytes to the same disk before it, so that both see the same disk.
 */
final class UploadBenchmark implements Benchmark {
  private static final long BYTES = 1L << 30;
  private static final double MEGABYTES = BYTES / 1e6;
  private static final int REPEATS = 5;
  private static final int AT_ONCE = 4;
  private static final String WRITE = "plain write + fsync";

  @Override
  public void run(Path folder, Report report) throws Exception {
    one(folder.resolve("one"), report);
    many(folder.resolve("many"), report);
  }

  private static void one(Path home, Report report) throws Exception {
    Samples rates = new Samples();
    Samples writes = new Samples();
    Samples ratios = new Samples();
    UniqueBytes bytes = new UniqueBytes(BYTES);
    try (RunningService service = RunningService.start(home)) {
      for (int i = 0; i < REPEATS; i++) {
        double write = MEGABYTES / plainWrite(home.resolve("plain.bin"), bytes);
        double upload = MEGABYTES / upload(service, bytes);
        report.say("1 GiB: upload %.0f MB/s, write %.0f MB/s", upload, write);
        rates.add(upload);
        writes.add(write);
        ratios.add(upload / write);
      }
      report.add(Figure.of("1 GiB " + WRITE, writes.median(), "MB/s"));
      report.add(
          Figure.of("1 GiB upload until stored", rates.median(), "MB/s")
              .against(WRITE, ratios.median())
              .expected(Expectation.atLeast(0.35)));
      memory("peak RSS at -Xmx256m, 1 upload", service.peakResident(), report);
    }
  }

  private static void many(Path home, Report report) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
    try (RunningService service = RunningService.start(home)) {
      double write = MEGABYTES / plainWrite(home.resolve("plain.bin"), new UniqueBytes(BYTES));
      List<Callable<Double>> uploads = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        UniqueBytes bytes = new UniqueBytes(BYTES);
        uploads.add(() -> upload(service, bytes));
      }
      double seconds =
          Stopwatch.time(
              () -> {
                for (Future<Double> each : clients.invokeAll(uploads)) {
                  each.get();
                }
                return null;
              });
      double rate = AT_ONCE * MEGABYTES / seconds;
      report.say("4 x 1 GiB: upload %.0f MB/s, write %.0f MB/s", rate, write);
      report.add(
          Figure.of("4 x 1 GiB at once, together", rate, "MB/s").against(WRITE, rate / write));
      memory("peak RSS at -Xmx256m, 4 uploads", service.peakResident(), report);
    } finally {
      clients.shutdownNow();
    }
  }

  private static void memory(String name, OptionalDouble megabytes, Report report) {
    megabytes.ifPresentOrElse(
        peak -> report.add(Figure.of(name, peak, "MB").expected(Expectation.below(450))),
        () -> report.say("%s: not measured, this system has no /proc", name));
  }

  /** Seconds. */
  private static double plainWrite(Path file, UniqueBytes bytes) throws Exception {
    try {
      return Stopwatch.time(
          () -> {
            try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
              bytes.writeTo(channel);
              channel.force(true);
            }
            return null;
          });
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Seconds until the service says that it is stored; the run is deleted after that. */
  private static double upload(RunningService service, UniqueBytes bytes) throws IOException {
    try (HttpConnection connection = service.connect()) {
      long begin = System.nanoTime();
      int run =
          connection
              .put("/v1/uploads/bench.bin?type=instance_etc", bytes)
              .expect(201)
              .json()
              .getInteger("id");
      double seconds = Stopwatch.since(begin);
      connection.delete("/v1/runs/" + run).expect(204);
      return seconds;
    }
  }
}
