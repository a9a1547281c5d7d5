package io.splunkautodoc.boot;

/** A part could not start; the message is one line that says which, why, and what to do. */
final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
