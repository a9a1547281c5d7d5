package io.splunkautodoc.database;

import org.jspecify.annotations.Nullable;

/** What asking for an Idempotency-Key came to. */
public sealed interface KeyClaim {
  /**
   * The key is this request's until it is given back, used up, or its process dies.
   *
   * @param claim names the hold
   * @param left the run that a dead node left pending under this key; null where there is none
   */
  record Held(String claim, @Nullable Used left) implements KeyClaim {}

  /** The key stands for a run that is stored. */
  record Used(Run run, String fingerprint) implements KeyClaim {}

  /** Another request with the key is on its way. */
  record Busy() implements KeyClaim {}
}
