package io.splunkautodoc.storage;

import java.util.Set;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * What a failed call to the store means.
 *
 * @param kind what may be done about it
 * @param reason one line for the owner and the log
 */
record S3Failure(Kind kind, String reason) {
  enum Kind {
    MISSING,
    PASSING,
    LASTING
  }

  private static final int LONGEST_REASON = 300;

  /**
   * Refusals that pass, though their status is below 500. What is wrong with our account, region or
   * bucket (301, 401, 403, a token that expired) is no fault of the upload: it passes once the
   * owner mends it.
   */
  private static final Set<String> PASSING_CODES =
      Set.of(
          "SlowDown",
          "RequestTimeout",
          "RequestTimeTooSkewed",
          "OperationAborted",
          "Throttling",
          "NoSuchBucket",
          "ExpiredToken",
          "InvalidToken",
          "TokenRefreshRequired",
          "AuthorizationHeaderMalformed");

  private static final Set<Integer> PASSING_STATUS = Set.of(301, 307, 401, 403, 408, 429);

  /** Sorts anything that a call may throw. What never reached the store counts as passing. */
  static S3Failure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SdkServiceException answer) {
        return ofAnswer(answer);
      }
    }
    return new S3Failure(Kind.PASSING, "the object store cannot be reached: " + innermost(thrown));
  }

  private static S3Failure ofAnswer(SdkServiceException answer) {
    int status = answer.statusCode();
    String code = code(answer);
    String reason = "the object store answered " + status + (code.isEmpty() ? "" : " " + code);
    if (status == 404 && !"NoSuchBucket".equals(code)) {
      return new S3Failure(Kind.MISSING, reason);
    }
    boolean passing =
        status >= 500 || PASSING_STATUS.contains(status) || PASSING_CODES.contains(code);
    return new S3Failure(passing ? Kind.PASSING : Kind.LASTING, oneLine(reason));
  }

  private static String code(SdkServiceException answer) {
    boolean explained = answer instanceof S3Exception s3 && s3.awsErrorDetails() != null;
    String code = explained ? ((S3Exception) answer).awsErrorDetails().errorCode() : null;
    return code == null ? "" : code;
  }

  private static String innermost(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return oneLine(message == null ? cause.getClass().getSimpleName() : message);
  }

  private static String oneLine(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
  }
}
