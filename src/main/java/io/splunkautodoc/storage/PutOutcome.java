package io.splunkautodoc.storage;

/** What storing an object came to. */
public sealed interface PutOutcome {
  /** The bytes are in the store, durable. */
  record Stored() implements PutOutcome {}

  /** The store had them already, with the same size; nothing was sent. */
  record AlreadyThere() implements PutOutcome {}

  /**
   * The store could not be reached or refused for now; the same call may succeed later, at the
   * latest when somebody has mended keys or bucket.
   *
   * @param reason one line for the owner and the log
   */
  record Unavailable(String reason) implements PutOutcome {}

  /**
   * The store will not take this object, however often it is tried.
   *
   * @param reason one line for the owner and the log
   */
  record Refused(String reason) implements PutOutcome {}
}
