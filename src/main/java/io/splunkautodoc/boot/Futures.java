package io.splunkautodoc.boot;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a future on a thread that may block: the main thread and the one that stops. */
final class Futures {
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  private Futures() {}

  static <T> T await(Future<T> future, String what) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(AT_MOST.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw StartException.of(what, e);
    } catch (TimeoutException e) {
      throw new StartException(what + ": no answer within " + AT_MOST.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException(what + ": interrupted", e);
    }
  }
}
