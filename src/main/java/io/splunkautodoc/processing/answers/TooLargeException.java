package io.splunkautodoc.processing.answers;

/** Ends the loading of an upload that is too large; becomes {@link Asked.TooLarge}. */
final class TooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long bytes;

  TooLargeException(long bytes) {
    super(bytes + " bytes for the configuration", null, false, false);
    this.bytes = bytes;
  }

  long bytes() {
    return bytes;
  }
}
