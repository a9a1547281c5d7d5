package io.splunkautodoc.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What an upload with an Idempotency-Key is recorded with.
 *
 * @param claim of its request
 * @param fingerprint SHA-256 over what was sent, 64 lower-case hex digits
 * @param left the run of an earlier request that a dead node left pending, to be gone on with; null
 *     for a new run
 */
public record KeyHold(String claim, String fingerprint, @Nullable Integer left) {}
