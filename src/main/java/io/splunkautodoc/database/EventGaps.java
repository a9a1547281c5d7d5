package io.splunkautodoc.database;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which event ids have been read, where ids may be committed out of their order: a transaction
 * takes its ids before it commits, so a higher id can be seen first. An id that was passed over
 * stays an open gap for a while, in which it can still turn up; after that its transaction counts
 * as rolled back. Holds a few ranges, however many ids are missing. Not thread-safe.
 */
final class EventGaps {
  private final Duration patience;
  private final NavigableMap<Long, Gap> gaps = new TreeMap<>();
  private long highest;

  /** Ids that were passed over, both ends inclusive. */
  record Gap(long first, long last, Instant since) {}

  /**
   * @param highest every id up to it counts as read
   * @param patience how long a gap stays open
   */
  EventGaps(long highest, Duration patience) {
    this.highest = highest;
    this.patience = patience;
  }

  /** The highest id read. */
  long highest() {
    return highest;
  }

  /** The highest id below which nothing can turn up any more. */
  long watermark() {
    return gaps.isEmpty() ? highest : gaps.firstKey() - 1;
  }

  /** What may still turn up, in order. */
  List<Gap> open() {
    return List.copyOf(gaps.values());
  }

  /**
   * Takes note of an id that was read.
   *
   * @return whether it is the first time
   */
  boolean read(long id, Instant now) {
    if (id > highest) {
      if (id > highest + 1) {
        gaps.put(highest + 1, new Gap(highest + 1, id - 1, now));
      }
      highest = id;
      return true;
    }
    Map.Entry<Long, Gap> below = gaps.floorEntry(id);
    if (below == null || id > below.getValue().last()) {
      return false;
    }
    split(below.getValue(), id);
    return true;
  }

  private void split(Gap gap, long id) {
    gaps.remove(gap.first());
    if (gap.first() < id) {
      gaps.put(gap.first(), new Gap(gap.first(), id - 1, gap.since()));
    }
    if (id < gap.last()) {
      gaps.put(id + 1, new Gap(id + 1, gap.last(), gap.since()));
    }
  }

  /** Gives up the gaps that have been open for longer than the patience. */
  void expire(Instant now) {
    Instant oldest = now.minus(patience);
    gaps.values().removeIf(gap -> gap.since().isBefore(oldest));
  }
}
