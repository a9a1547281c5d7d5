package io.splunkautodoc.database;

import org.jspecify.annotations.Nullable;

/**
 * A file of a run, as far as a comparison needs it.
 *
 * @param path below the {@code etc/}
 * @param hash the same for the same bytes; where they were not read, for the same size
 * @param conf where its stanzas are kept; null where it is no configuration
 */
public record HashedFile(String path, String hash, @Nullable ConfEntry conf) {}
