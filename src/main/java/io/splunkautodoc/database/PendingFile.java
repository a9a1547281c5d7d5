package io.splunkautodoc.database;

/**
 * A file of a pending run: in the spool, not yet known to be in the object store.
 *
 * @param path the safe name, at most 1024 characters
 * @param originalName the name as the owner sent it, without NUL
 * @param sha256 64 lower-case hex digits
 * @param spoolName the file's name in the node's spool folder
 * @param objectKey where it goes in the object store
 */
public record PendingFile(
    String path,
    String originalName,
    String sha256,
    long sizeBytes,
    String spoolName,
    String objectKey) {}
