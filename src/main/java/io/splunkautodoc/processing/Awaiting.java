package io.splunkautodoc.processing;

import io.splunkautodoc.jobs.Holding;
import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets a worker thread wait for futures, no longer than its run is to be worked on. */
final class Awaiting {
  private static final long LOOK_AROUND_MS = 500;

  private final Holding holding;

  Awaiting(Holding holding) {
    this.holding = holding;
  }

  /**
   * What the future gives. Blocks.
   *
   * @throws WorkIsOverException where the run is not to be worked on any longer
   * @throws RuntimeException what the future failed with
   */
  <T> T result(Future<T> future) {
    CompletableFuture<T> waited = future.toCompletionStage().toCompletableFuture();
    try {
      while (true) {
        try {
          return waited.get(LOOK_AROUND_MS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          stopIfOver();
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorkIsOverException();
    }
  }

  void stopIfOver() {
    if (holding.isOver()) {
      throw new WorkIsOverException();
    }
  }
}
