package io.splunkautodoc.database;

import org.jspecify.annotations.Nullable;

/**
 * One file inside a run's archives.
 *
 * @param fileId the row of {@code files} that it came in by
 * @param path below the {@code etc/}
 * @param originalPath as the archive has it
 * @param sha256 null where its bytes were not read
 * @param kind as the column {@code archive_entries.kind} names it
 * @param refusal why it was not taken over; null where it was
 */
public record RunEntry(
    int fileId,
    String path,
    String originalPath,
    long sizeBytes,
    @Nullable String sha256,
    String kind,
    @Nullable String refusal) {}
