package io.splunkautodoc.storage;

import java.time.Instant;

/**
 * An object as a listing of the bucket tells it.
 *
 * @param key in the bucket; not always a content address, since others may write there too
 * @param size in bytes
 * @param modified when it was last written, by the clock of the store
 */
public record ListedObject(String key, long size, Instant modified) {}
