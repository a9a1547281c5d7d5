package io.splunkautodoc.processing;

import io.splunkautodoc.database.Progress;
import io.splunkautodoc.jobs.Holding;

/** Counts what goes by, and tells how far the reading is. Used by one thread. */
final class Tally {
  private final Holding holding;
  private final long totalBytes;
  private long bytesOfEarlierFiles;
  private long entries;
  private long entryBytes;

  Tally(Holding holding, long totalBytes) {
    this.holding = holding;
    this.totalBytes = totalBytes;
  }

  /**
   * @param sourceBytes how many bytes of the present file were read
   */
  void entry(long size, long sourceBytes) {
    entries++;
    entryBytes += size;
    holding.progress(new Progress(entries, bytesOfEarlierFiles + sourceBytes, totalBytes));
  }

  void fileDone(long sourceBytes) {
    bytesOfEarlierFiles += sourceBytes;
    holding.progress(new Progress(entries, bytesOfEarlierFiles, totalBytes));
  }

  long entries() {
    return entries;
  }

  long entryBytes() {
    return entryBytes;
  }
}
