package io.splunkautodoc.http.upload;

import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.ingest.SpoolOutcome;
import io.vertx.core.VertxException;
import java.io.IOException;

/** Why a body is refused, in words for its sender. */
public final class Refusals {
  private static final long SPOOL_RETRY_SECONDS = 60;

  private Refusals() {}

  /** What an outcome other than {@code Spooled} means to the sender. */
  public static Problem of(SpoolOutcome outcome) {
    if (outcome instanceof SpoolOutcome.Empty) {
      return Problem.invalid(MultipartBody.FILE_FIELD, "is empty; send a file that has bytes");
    }
    if (outcome instanceof SpoolOutcome.TooLarge large) {
      return tooLarge(large.limitBytes());
    }
    if (outcome instanceof SpoolOutcome.NoSpace) {
      return noSpace();
    }
    return Problem.of(
        400, "cut-off", "The body broke off half way. Nothing was kept; send it again.");
  }

  /**
   * More bytes than are allowed: 413.
   *
   * @param limitBytes the setting {@code limits.upload-bytes}
   */
  public static Problem tooLarge(long limitBytes) {
    return Problem.of(
        413,
        "upload-too-large",
        "An upload may have at most "
            + limitBytes
            + " bytes. Send less, or raise the setting limits.upload-bytes.");
  }

  public static Problem noSpace() {
    return Problem.of(
            507,
            "no-space",
            "The disk for uploads under way is full (setting limits.free-bytes) or cannot be"
                + " written. Nothing was kept; send it again once there is room.")
        .header("Retry-After", Long.toString(SPOOL_RETRY_SECONDS));
  }

  /** A body that broke off or that the multipart decoder cannot read. */
  static Problem broken(Throwable cause) {
    boolean fieldTooLong =
        cause instanceof HttpPostRequestDecoder.TooLongFormFieldException
            || cause instanceof HttpPostRequestDecoder.TooManyFormFieldsException
            || cause.getCause() instanceof IOException;
    if (fieldTooLong) {
      return Problem.of(
          422,
          "invalid-request",
          "A form field is too long, or there are too many parts. Allowed: 255 characters of label,"
              + " 65536 of notes, and "
              + MultipartBody.MAX_FILES
              + " files.");
    }
    // The decoder also throws what is none of its own exceptions.
    if (cause instanceof RuntimeException && !(cause instanceof VertxException)) {
      return Problem.of(
          400, "malformed-body", "The body is not well-formed multipart/form-data (RFC 7578).");
    }
    return Problem.of(
        400, "cut-off", "The body broke off half way. Nothing was kept; send it again.");
  }
}
