package io.splunkautodoc.archive;

import org.jspecify.annotations.Nullable;

/**
 * Takes what an archive holds, in the archive's order, on the reading thread. What it throws ends
 * the reading and reaches the caller of {@link ArchiveReader#read}.
 */
public interface EntrySink {
  /**
   * Whether the content shall come along; asked before it is read. Never asked for secret-bearing
   * entries and nested archives.
   *
   * @param path as in {@link EntryInfo#path}
   */
  boolean wants(String path, EntryKind kind);

  /**
   * One file of the archive.
   *
   * @param content all its bytes where they were wanted and are not too many; else null
   */
  void entry(EntryInfo entry, byte @Nullable [] content);

  /** Something that was not taken over, or only listed. */
  void refused(Refusal refusal);

  /**
   * A folder that the archive names; those that only its files' paths imply are not told.
   *
   * @param path as in {@link EntryInfo#path}
   */
  default void folder(String path) {}
}
