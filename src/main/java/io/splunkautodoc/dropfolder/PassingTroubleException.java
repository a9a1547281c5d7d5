package io.splunkautodoc.dropfolder;

/** Something did not work now and may work later. */
final class PassingTroubleException extends Exception {
  private static final long serialVersionUID = 1L;

  PassingTroubleException(String message, Throwable cause) {
    super(message, cause);
  }
}
