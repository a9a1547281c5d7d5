package io.splunkautodoc.database;

import java.util.Set;

/** What recording a pending run came to. */
public sealed interface Recorded {
  /**
   * A new run was committed.
   *
   * @param newObjects the SHA-256s among its files that no run had brought before
   */
  record New(Run run, Set<String> newObjects) implements Recorded {
    public New {
      newObjects = Set.copyOf(newObjects);
    }
  }

  /** The source key was known: the dropped file already has this run, in whatever state it is. */
  record Known(Run run) implements Recorded {}

  /** The request does not hold its Idempotency-Key any more; nothing was recorded. */
  record ClaimLost() implements Recorded {}
}
