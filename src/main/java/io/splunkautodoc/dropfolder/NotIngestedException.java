package io.splunkautodoc.dropfolder;

/** A user's route handed in something that became no run; the message says why. */
public final class NotIngestedException extends Exception {
  private static final long serialVersionUID = 1L;

  public NotIngestedException(String message) {
    super(message);
  }
}
