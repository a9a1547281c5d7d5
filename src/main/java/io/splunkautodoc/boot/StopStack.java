package io.splunkautodoc.boot;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was started, to be stopped in the reverse order, each part within its patience, also when
 * the start did not get to its end. Safe to use from any thread.
 */
final class StopStack {
  private static final Logger log = LoggerFactory.getLogger(StopStack.class);

  /** Stops one part. Blocks. */
  @FunctionalInterface
  interface Stop {
    void run() throws Exception;
  }

  private record Part(String name, Duration patience, Stop stop) {}

  private final Deque<Part> parts = new ArrayDeque<>();
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private boolean stopping;

  /** Adds a part that has started; where the stop has begun already, it is stopped at once. */
  void started(String name, Duration patience, Stop stop) {
    Part part = new Part(name, patience, stop);
    boolean late;
    synchronized (this) {
      late = stopping;
      if (!late) {
        parts.push(part);
      }
    }
    if (late) {
      stop(part);
      throw new IllegalStateException("stopped while starting");
    }
  }

  /** Stops all parts. A second call waits for the first. */
  void stop() {
    boolean mine;
    synchronized (this) {
      mine = !stopping;
      stopping = true;
    }
    if (!mine) {
      stopped.join();
      return;
    }
    try {
      parts.forEach(StopStack::stop);
    } finally {
      stopped.complete(null);
    }
  }

  /** Blocks until everything is stopped. */
  void awaitStopped() {
    stopped.join();
  }

  private static void stop(Part part) {
    ExecutorService thread = Executors.newSingleThreadExecutor(StopStack::daemon);
    Future<?> stop =
        thread.submit(
            () -> {
              part.stop.run();
              return null;
            });
    try {
      stop.get(part.patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      log.warn("{} did not stop within {} ms", part.name, part.patience.toMillis());
    } catch (ExecutionException e) {
      log.warn("{} did not stop cleanly: {}", part.name, String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      thread.shutdownNow();
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "stop");
    thread.setDaemon(true);
    return thread;
  }
}
