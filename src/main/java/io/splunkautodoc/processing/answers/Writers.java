package io.splunkautodoc.processing.answers;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that write long answers at the pace of their readers. They are apart from those that
 * think, so that slow readers keep nobody from an answer. Thread-safe.
 */
final class Writers implements AutoCloseable {
  private static final int MOST = 16;

  private final AtomicInteger count = new AtomicInteger();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          MOST,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          work -> {
            Thread thread = new Thread(work, "writer-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });

  /** Fails with a {@link RejectedExecutionException} where {@value #MOST} are writing already. */
  CompletableFuture<Void> begin(RunAnswers.Writing writing) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    try {
      threads.execute(
          () -> {
            try {
              writing.write();
              done.complete(null);
            } catch (IOException | RuntimeException | Error e) {
              done.completeExceptionally(e);
            }
          });
    } catch (RejectedExecutionException e) {
      done.completeExceptionally(e);
    }
    return done;
  }

  /** Whether anybody is writing, about. */
  boolean isBusy() {
    return threads.getActiveCount() > 0;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
