package io.splunkautodoc.http.upload;

import io.splunkautodoc.database.KeyClaim;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.ingest.Trouble;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets an upload in before a byte of its body is read: not while a part is known to be away, and
 * not beside another request with the same Idempotency-Key.
 */
public final class Admission {
  private static final long BUSY_RETRY_SECONDS = 2;

  private final Ingest ingest;

  public Admission(Ingest ingest) {
    this.ingest = ingest;
  }

  /**
   * Does the work of an upload that is let in. A key that it held is given back where it fails.
   *
   * @param key the Idempotency-Key; null where there is none
   * @param work reads the body and answers with the receipt; gets what the key stands for
   */
  public <T> Future<T> admit(
      HttpServerRequest request,
      @Nullable String key,
      Function<@Nullable KeyClaim, Future<T>> work) {
    Optional<Trouble> trouble = ingest.trouble();
    if (trouble.isPresent()) {
      return Future.failedFuture(away(trouble.get()).exception());
    }
    if (key == null) {
      UploadGate.goOn(request);
      return work.apply(null);
    }
    request.pause();
    return ingest
        .claim(key)
        .compose(
            claim -> {
              if (claim instanceof KeyClaim.Busy) {
                return Future.failedFuture(busy().exception());
              }
              return begin(request, claim, work)
                  .recover(failure -> giveBack(claim).transform(v -> Future.failedFuture(failure)));
            });
  }

  private static <T> Future<T> begin(
      HttpServerRequest request, KeyClaim claim, Function<@Nullable KeyClaim, Future<T>> work) {
    if (request.response().closed()) {
      // Nobody would tell the body's reader, which is not there yet, that nothing comes any more.
      return Future.failedFuture(Problem.of(400, "cut-off", "The sender is gone.").exception());
    }
    UploadGate.goOn(request);
    return work.apply(claim);
  }

  private Future<Void> giveBack(KeyClaim claim) {
    return claim instanceof KeyClaim.Held held
        ? ingest.unclaim(held.claim())
        : Future.succeededFuture();
  }

  private static Problem away(Trouble trouble) {
    return Problem.unavailable(
        "The " + trouble.part() + " is away. Nothing was read; send the upload again later.",
        trouble.retryAfter().toSeconds());
  }

  /** For a request whose twin with the same key is on its way. */
  static Problem busy() {
    return Problem.of(
            409,
            "idempotency-key-in-use",
            "Another request with this Idempotency-Key is still on its way. Send the same again to"
                + " get its answer.")
        .header("Retry-After", Long.toString(BUSY_RETRY_SECONDS));
  }
}
