package io.splunkautodoc.database;

import java.time.Instant;
import java.util.List;

/**
 * What a run was made of.
 *
 * @param names of its files, as their owner sent them, in upload order
 * @param bytes of all its files together
 * @param sha256 of its only file, in hex; empty where there are several
 */
public record RunSource(
    UploadType type, Instant uploadedAt, List<String> names, long bytes, String sha256) {
  public RunSource {
    names = List.copyOf(names);
  }
}
