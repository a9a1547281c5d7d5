package io.splunkautodoc.conf;

import java.util.Arrays;

/**
 * Gives one string for the same short bytes wherever they come, as keys and many values are the
 * same in all files. A new string takes the place of another: its size is bounded, and a miss costs
 * what no cache would.
 *
 * <p>Thread-safe without locks: entries never change, and a lost write is only a miss later on.
 */
final class StringCache {
  /** In bytes; longer ones are rarely met again. */
  static final int LONGEST = 48;

  private static final int SLOTS = 1 << 13;
  private static final int PRIME = 0x01000193;
  private static final int SPREAD = 0x9E3779B1;

  /** Immutable, so that another thread sees all of it or nothing. */
  private static final class Entry {
    private final byte[] bytes;
    private final String text;

    Entry(byte[] bytes, String text) {
      this.bytes = bytes;
      this.text = text;
    }
  }

  private final Entry[] entries = new Entry[SLOTS];

  /** The string of bytes that are all ASCII; those of others come from {@code text}. */
  String get(ConfText text, byte[] source, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return "";
    }
    if (length > LONGEST) {
      return text.string(source, from, to);
    }
    int hash = length;
    int all = 0;
    for (int at = from; at < to; at++) {
      hash = (hash ^ source[at]) * PRIME;
      all |= source[at];
    }
    if (all < 0 || text.hasNul()) {
      return text.string(source, from, to);
    }
    int slot = (hash * SPREAD) >>> 19;
    Entry entry = entries[slot];
    if (entry != null && Arrays.equals(entry.bytes, 0, entry.bytes.length, source, from, to)) {
      return entry.text;
    }
    String made = text.string(source, from, to);
    entries[slot] = new Entry(Arrays.copyOfRange(source, from, to), made);
    return made;
  }
}
