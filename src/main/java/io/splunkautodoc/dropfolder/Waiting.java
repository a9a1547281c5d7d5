package io.splunkautodoc.dropfolder;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets a Camel thread, which may block, wait for what Vert.x promises. */
final class Waiting {
  private Waiting() {}

  /**
   * The future's result.
   *
   * @throws PassingTroubleException where it failed, or nothing came in time
   * @throws InterruptedException where the service stops
   */
  static <T> T on(Future<T> future, Duration longest)
      throws PassingTroubleException, InterruptedException {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new PassingTroubleException(String.valueOf(e.getCause()), e);
    } catch (TimeoutException e) {
      throw new PassingTroubleException("no answer within " + longest, e);
    }
  }
}
