package io.splunkautodoc.processing.answers;

import io.splunkautodoc.database.DifferenceReader;
import io.splunkautodoc.database.HashedFile;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that are not the same in two runs, by path. Where several archives of a run have the
 * same path, the first counts.
 */
record Differences(SortedMap<String, HashedFile> before, SortedMap<String, HashedFile> after) {
  private static final long FILE_BYTES = 700;

  Differences {
    before = Collections.unmodifiableSortedMap(before);
    after = Collections.unmodifiableSortedMap(after);
  }

  /** Blocks. */
  static Differences load(DifferenceReader reader, int before, int after) {
    SortedMap<String, HashedFile> old = new TreeMap<>();
    SortedMap<String, HashedFile> fresh = new TreeMap<>();
    if (before != after) {
      Pages.each(
          reader.files(before, after),
          each ->
              (each.runId() == before ? old : fresh).putIfAbsent(each.file().path(), each.file()));
    }
    return new Differences(old, fresh);
  }

  /** What it takes in memory, in bytes. */
  long weight() {
    return (before.size() + after.size()) * FILE_BYTES;
  }
}
