package io.splunkautodoc.archive;

/**
 * How much of an upload is taken over. Past a limit on one entry, that entry is refused and the
 * rest is read; past a limit on all of them, reading stops there.
 *
 * @param entries members of an archive, folders included, at least 1; 16 bytes of memory each
 * @param archiveBytes bytes after decompression of the whole archive, at least 1
 * @param entryBytes bytes of one entry, at least 1
 * @param contentBytes bytes of one entry whose content is handed over in memory, 1 to 1 GiB; a
 *     larger one is listed without it
 * @param compressionRatio decompressed bytes for each compressed byte, at least 1; looked at only
 *     after the first MiB, since small files of blanks compress well
 */
public record ArchiveLimits(
    long entries, long archiveBytes, long entryBytes, int contentBytes, int compressionRatio) {

  /** The defaults of the settings {@code limits.*}. */
  public static final ArchiveLimits DEFAULT =
      new ArchiveLimits(1_000_000, 32L << 30, 256L << 20, 16 << 20, 200);

  private static final int MOST_CONTENT = 1 << 30;

  public ArchiveLimits {
    if (entries < 1 || archiveBytes < 1 || entryBytes < 1 || compressionRatio < 1) {
      throw new IllegalArgumentException("limits start at 1");
    }
    if (contentBytes < 1 || contentBytes > MOST_CONTENT) {
      throw new IllegalArgumentException("content limit outside of 1 to 1 GiB: " + contentBytes);
    }
  }
}
