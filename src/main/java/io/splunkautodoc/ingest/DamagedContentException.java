package io.splunkautodoc.ingest;

/** A stored file proved, while it was read, not to be what was stored; the message is one line. */
public final class DamagedContentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DamagedContentException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
