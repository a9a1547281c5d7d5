package io.splunkautodoc.archive;

import org.jspecify.annotations.Nullable;

/** How the reading of an upload ended. */
public sealed interface ReadOutcome {

  /** Read to its end; members may have been refused. */
  record Complete(ReadCounts counts) implements ReadOutcome {}

  /**
   * Something was read, then a limit or damage ended it.
   *
   * @param reason one or two sentences for the owner: what ended it, and what to do
   * @param lastEntry the path of the last file that was told
   */
  record Partial(ReadCounts counts, String reason, String lastEntry) implements ReadOutcome {}

  /**
   * Nothing could be read.
   *
   * @param reason one or two sentences for the owner: which entry, why, and what to do
   * @param entry the member that it failed at, as the archive has it; null where none was reached
   */
  record Unreadable(String reason, @Nullable String entry) implements ReadOutcome {}
}
