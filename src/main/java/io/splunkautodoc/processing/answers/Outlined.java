package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.diff.Outline;
import java.util.Collection;
import java.util.Map;

/**
 * An answer by its outline.
 *
 * @param items what it says, looked up when asked for
 */
record Outlined<T>(Outline outline, Items<T> items) {
  private static final long ITEM_BYTES = 60;
  private static final long GROUP_ITEM_BYTES = 8;
  private static final long NAME_BYTES = 80;

  /** What items of an answer say. Blocks. */
  @FunctionalInterface
  interface Items<T> {
    /** By their places, all that are asked for. */
    Map<Integer, T> at(Collection<Integer> places);
  }

  /** What it takes in memory where its items are not held, in bytes. */
  long weight() {
    long bytes = outline.items().size() * ITEM_BYTES;
    for (Outline.Group group : outline.groups()) {
      bytes += group.items().size() * GROUP_ITEM_BYTES + group.whom().size() * NAME_BYTES;
    }
    return bytes;
  }
}
