package io.splunkautodoc.boot;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A part could not start; the message is one line that says which, why, and what to do. */
final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Names the part that failed, unless the failure does so already. */
  static StartException of(String part, Throwable failure) {
    Throwable cause = innermost(failure);
    return cause instanceof StartException known
        ? known
        : new StartException(part + ": " + firstLine(cause), failure);
  }

  private static Throwable innermost(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean wrapped =
        failure instanceof ExecutionException || failure instanceof CompletionException;
    return wrapped && cause != null ? innermost(cause) : failure;
  }

  private static String firstLine(Throwable failure) {
    @Nullable String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
