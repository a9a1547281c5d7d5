package io.splunkautodoc.storage;

/**
 * Part of an object, both ends inclusive, within the object's size.
 *
 * @param first offset of the first byte, from 0
 * @param last offset of the last byte, not before the first
 */
public record ByteRange(long first, long last) {
  public ByteRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("no range: " + first + "-" + last);
    }
  }

  /** How many bytes it covers. */
  public long length() {
    return last - first + 1;
  }
}
