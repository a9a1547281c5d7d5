package io.splunkautodoc.database;

/**
 * How a run is recorded for an Idempotency-Key.
 *
 * @param claim of the request that holds the key, see {@link KeyClaim.Held}
 * @param fingerprint SHA-256 over what was sent, 64 lower-case hex digits
 */
public record KeyUse(String claim, String fingerprint) {}
