package io.splunkautodoc.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what people upload: tar, also packed by gzip, bzip2, xz or zstd, zip, and single files,
 * each told by its bytes under any name. Streams from front to end in one pass, writes nothing,
 * opens no archive inside the archive, and keeps at most one entry's content in memory. Blocking;
 * thread-safe, each call on its own.
 */
public final class ArchiveReader {
  private final ArchiveLimits limits;

  public ArchiveReader(ArchiveLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads one upload and tells the sink what is in it.
   *
   * @param source read to its end or to where the archive cannot be read on; stays open
   * @param originalName as the owner gave it; names the entry where the upload is a single file
   * @return how it ended; damage and limits are outcomes
   * @throws IOException only what the source itself threw; the archive may be fine, and what the
   *     sink was told so far counts for nothing
   */
  public ReadOutcome read(InputStream source, String originalName, EntrySink sink)
      throws IOException {
    SourceInput upload = new SourceInput(source);
    Reading reading = new Reading(limits, originalName, sink);
    ReadOutcome outcome = reading.read(upload);
    upload.throwFailure();
    return outcome;
  }
}
