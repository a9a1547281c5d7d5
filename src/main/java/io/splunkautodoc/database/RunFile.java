package io.splunkautodoc.database;

/**
 * One stored object of a run.
 *
 * @param path the safe name it is kept under, at most 1024 characters
 * @param originalName the name as the owner sent it; NUL shown as U+2400
 * @param sha256 64 lower-case hex digits
 * @param sizeBytes more than zero
 */
public record RunFile(
    int id,
    int runId,
    String path,
    String originalName,
    String sha256,
    long sizeBytes,
    String storedObjectKey) {}
