package io.splunkautodoc.database;

/** The database cannot be reached or is shutting down: a trouble that may pass by itself. */
public final class DatabaseUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
