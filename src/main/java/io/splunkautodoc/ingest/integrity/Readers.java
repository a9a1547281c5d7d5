package io.splunkautodoc.ingest.integrity;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A few threads for a long row of tasks, handed in by one thread that waits while all are busy. The
 * first failure ends it.
 */
final class Readers implements AutoCloseable {
  private final int count;
  private final Semaphore free;
  private final ExecutorService threads;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  Readers(int count) {
    this.count = count;
    this.free = new Semaphore(count);
    this.threads = Executors.newFixedThreadPool(count, Readers::daemon);
  }

  /** Throws what an earlier task threw. */
  void submit(Runnable task) {
    acquire(1);
    throwFailure();
    threads.execute(
        () -> {
          try {
            task.run();
          } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
          } finally {
            free.release();
          }
        });
  }

  /** Returns when nothing is under way; throws what a task threw. */
  void awaitAll() {
    acquire(count);
    free.release(count);
    throwFailure();
  }

  private void acquire(int permits) {
    free.acquireUninterruptibly(permits);
  }

  private void throwFailure() {
    Throwable thrown = failure.get();
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "verify");
    thread.setDaemon(true);
    return thread;
  }
}
