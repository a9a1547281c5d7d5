package io.splunkautodoc.archive;

/**
 * What went by while an archive was read.
 *
 * @param entries files told, also those listed without content
 * @param folders folders that the archive names
 * @param refused members not taken over
 * @param bytes of the files told
 */
public record ReadCounts(long entries, long folders, long refused, long bytes) {}
