package io.splunkautodoc.database;

/** The schema cannot be brought to what this program needs; the message says what to do. */
public final class SchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SchemaException(String message, Throwable cause) {
    super(message, cause);
  }

  public SchemaException(String message) {
    super(message);
  }
}
