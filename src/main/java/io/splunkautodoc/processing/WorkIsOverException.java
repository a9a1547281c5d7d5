package io.splunkautodoc.processing;

/** Ends the work on a run that was deleted, taken over, or is given back as the process stops. */
final class WorkIsOverException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WorkIsOverException() {
    super("the run is not to be worked on any longer", null, false, false);
  }
}
