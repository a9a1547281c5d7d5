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

  private static final int BITS = 13;
  private static final int SLOTS = 1 << BITS;
  private static final int UNUSED_BITS = Long.SIZE - BITS;

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
    int slot = (int) (Scan.hash(source, from, to) >>> UNUSED_BITS);
    Entry entry = entries[slot];
    if (entry != null && Arrays.equals(entry.bytes, 0, entry.bytes.length, source, from, to)) {
      return entry.text;
    }
    String made = text.string(source, from, to);
    // Those of other bytes depend on the text's encoding.
    if (Scan.indexOfUnusual(source, from, to) == to) {
      entries[slot] = new Entry(Arrays.copyOfRange(source, from, to), made);
    }
    return made;
  }
}
