package io.splunkautodoc.processing.answers;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets a thread that may block wait for what others do. */
final class Blocking {
  /** Longer than any page takes, and than another thread takes to load an upload. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private Blocking() {}

  static <T> T result(Future<T> future) {
    return result(future.toCompletionStage().toCompletableFuture());
  }

  /**
   * What the future gives.
   *
   * @throws RuntimeException what it failed with
   */
  static <T> T result(CompletableFuture<T> future) {
    try {
      return future.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("nothing came for " + LONGEST, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while it waited", e);
    }
  }
}
