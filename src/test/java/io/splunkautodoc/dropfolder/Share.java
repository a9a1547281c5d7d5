package io.splunkautodoc.dropfolder;

import io.splunkautodoc.ingest.StepListener;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A real drop folder under a real route, with a fake ingest behind it. */
final class Share implements AutoCloseable {
  static final Duration SETTLE = Duration.ofMillis(200);

  final Path drop;
  final FakeIngest ingest;
  final DropFolder folder;
  private final RouteContext routes;
  private final Vertx vertx = Vertx.vertx();

  Share(Path home, FakeIngest ingest, Path routeFolder) throws IOException, RouteFileException {
    this(home, ingest, routeFolder, Duration.ofMillis(300));
  }

  Share(Path home, FakeIngest ingest, Path routeFolder, Duration emptyGrace)
      throws IOException, RouteFileException {
    this.ingest = ingest;
    drop = Files.createDirectories(home.resolve("drop"));
    DropSettings settings =
        new DropSettings(
            drop, Duration.ofMillis(50), SETTLE, emptyGrace, home.resolve("scratch"), 1 << 20);
    folder = new DropFolder(settings, ingest, vertx, Clock.systemUTC(), StepListener.NONE);
    routes = new RouteContext(settings.placeholders());
    folder.prepare(routes);
    routes.load(routeFolder);
    routes.start();
  }

  /** Waits until it holds; fails after a minute. */
  static void await(String what, BooleanSupplier holds) {
    Executor soon = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("did not happen within a minute: " + what);
      }
      CompletableFuture.runAsync(() -> {}, soon).join();
    }
  }

  /** Waits until so many runs were made and let go. */
  void awaitRuns(int count) {
    await(
        count + " runs, now " + ingest.taken().size(), () -> ingest.releasedRuns().size() >= count);
  }

  List<String> done() {
    return names(drop.resolve(".done"));
  }

  List<String> failed() {
    return names(drop.resolve(".failed"));
  }

  static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(DropNames::nameOf).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    routes.stop();
    vertx.close().await();
  }
}
