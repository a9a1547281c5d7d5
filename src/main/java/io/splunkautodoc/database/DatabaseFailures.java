package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.sqlclient.DatabaseException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells the troubles that may pass by themselves from errors of our own. */
final class DatabaseFailures {
  /** Shut down by an administrator, crashed, starting up, read-only standby, too many clients. */
  private static final Set<String> PASSING =
      Set.of("57P01", "57P02", "57P03", "57P05", "25006", "53000", "53100", "53200", "53300");

  private DatabaseFailures() {}

  /** Whether an error of that SQLSTATE may be gone when tried again. */
  static boolean mayPass(String sqlState) {
    return sqlState.startsWith("08") || PASSING.contains(sqlState);
  }

  /** A failed future of what callers of this room are to see. */
  static <T> Future<T> failed(Throwable cause) {
    if (!mayPass(cause)) {
      return Future.failedFuture(cause);
    }
    String reason =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return Future.failedFuture(
        new DatabaseUnavailableException("the database is not available: " + reason, cause));
  }

  private static boolean mayPass(Throwable cause) {
    if (cause instanceof DatabaseException answered) {
      String state = answered.getSqlState();
      return state != null && mayPass(state);
    }
    // What is left of the client's own exceptions says that a connection was closed or not got.
    return cause instanceof IOException
        || cause instanceof TimeoutException
        || cause instanceof VertxException;
  }
}
