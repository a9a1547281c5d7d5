package io.splunkautodoc.database;

import org.jspecify.annotations.Nullable;

/**
 * One member of an archive, or one file that was uploaded on its own; see the columns.
 *
 * @param path below the {@code etc/}
 * @param originalPath the archive's own name where it differs
 * @param place where Splunk reads it, and what it says; null for other files
 * @param refusal why it was not read
 */
public record NewEntry(
    int position,
    int fileId,
    String path,
    @Nullable String originalPath,
    long sizeBytes,
    @Nullable String sha256,
    String kind,
    @Nullable Place place,
    @Nullable String refusal) {

  /** Where Splunk reads a configuration file; {@code contentId} is what it says. */
  public record Place(
      String layer,
      String app,
      @Nullable String user,
      String scope,
      String conf,
      @Nullable Long contentId) {}
}
