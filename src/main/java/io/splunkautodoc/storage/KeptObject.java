package io.splunkautodoc.storage;

import java.time.Instant;

/**
 * An object of a listing.
 *
 * @param path in the bucket; not always a content address, since others may write there too
 * @param modified when it was last written, by the clock of the store
 */
public record KeptObject(String path, Instant modified) {}
