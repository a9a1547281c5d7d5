package io.splunkautodoc.ingest.integrity;

import io.splunkautodoc.database.DatabaseUnavailableException;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the database on a thread that may block. */
final class Waiting {
  private Waiting() {}

  /**
   * @throws DatabaseUnavailableException also where no answer came in time
   */
  static <T> T on(Future<T> future, Duration patience) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    } catch (CompletionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof DatabaseUnavailableException away) {
        throw away;
      }
      if (cause instanceof TimeoutException) {
        throw new DatabaseUnavailableException(
            "the database did not answer within " + patience.toSeconds() + " s", cause);
      }
      throw failed;
    }
  }
}
