package io.splunkautodoc.http.upload;

import io.splunkautodoc.database.Run;

/**
 * What a sender gets for an upload.
 *
 * @param replayed whether it is the run of an earlier request with the same Idempotency-Key
 */
public record Receipt(Run run, boolean replayed) {}
