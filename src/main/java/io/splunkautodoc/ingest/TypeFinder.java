package io.splunkautodoc.ingest;

import io.splunkautodoc.database.UploadType;
import java.nio.file.Path;

/** Finds what an upload holds from its content. */
@FunctionalInterface
public interface TypeFinder {
  /**
   * What was found.
   *
   * @param evidence one line for the owner
   */
  record Found(UploadType type, String evidence) {}

  /** Blocks; never fails for what the bytes are. */
  Found find(Path file, String originalName);
}
