package io.splunkautodoc.http.problem;

import io.splunkautodoc.database.DatabaseUnavailableException;
import io.vertx.core.VertxException;
import java.nio.channels.ClosedChannelException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes problems of whatever went wrong; errors of our own are logged here, once. */
public final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final String HUNG_UP = "Connection was closed";
  private static final long DATABASE_RETRY_SECONDS = 5;

  private Failures() {}

  /**
   * Makes a problem of a failure.
   *
   * @param status of the router, or -1 where it has none
   * @param cause null where only the status is known
   * @param request method and path, for the log
   */
  public static Problem problem(int status, @Nullable Throwable cause, String request) {
    if (cause instanceof ProblemException known) {
      return known.problem();
    }
    if (cause instanceof DatabaseUnavailableException) {
      return Problem.unavailable(
          "The database cannot be reached. Send the same request again later.",
          DATABASE_RETRY_SECONDS);
    }
    if (status >= 400 && status < 500) {
      return byStatus(status);
    }
    if (isHangUp(cause)) {
      LOG.debug("{}: nobody waits for the answer any more", request);
      return byStatus(400);
    }
    String errorId = UUID.randomUUID().toString();
    LOG.error("{} failed, error_id={}", request, errorId, cause);
    return Problem.of(
            500,
            "",
            "The service made an error. If it stays, report it with error_id and the service's log.")
        .member("error_id", errorId);
  }

  /** The server has no type of its own for a client that is gone before its answer. */
  private static boolean isHangUp(@Nullable Throwable cause) {
    return cause instanceof ClosedChannelException
        || (cause instanceof VertxException && HUNG_UP.equals(cause.getMessage()));
  }

  /** What a status of the router or of the HTTP decoder says by itself. */
  public static Problem byStatus(int status) {
    return Problem.of(
        status,
        "",
        switch (status) {
          case 404 -> "There is nothing at this path. See /docs for what there is.";
          case 405 -> "This path does not take that method; the Allow header has those it takes.";
          case 413 -> "The body is larger than this call takes.";
          case 414 -> "The request line is too long; use a shorter path or query.";
          case 415 -> "The body's Content-Type is not one that this call takes. See /docs.";
          case 417 -> "Only Expect: 100-continue is understood.";
          case 431 -> "The request headers are too large; send fewer or shorter ones.";
          default ->
              "This is not a request that can be understood. See /docs for what can be sent.";
        });
  }
}
