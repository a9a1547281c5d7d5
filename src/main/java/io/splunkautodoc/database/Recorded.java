package io.splunkautodoc.database;

/** What recording a pending run came to. */
public sealed interface Recorded {
  /** A new run was committed. */
  record New(Run run) implements Recorded {}

  /** The source key was known: the dropped file already has this run, in whatever state it is. */
  record Known(Run run) implements Recorded {}

  /** The request does not hold its Idempotency-Key any more; nothing was recorded. */
  record ClaimLost() implements Recorded {}
}
