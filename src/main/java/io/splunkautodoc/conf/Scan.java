package io.splunkautodoc.conf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds bytes, eight at a time. */
final class Scan {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /** The golden ratio's fraction: what it multiplies is spread over the upper bits. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private Scan() {}

  /** Where the byte comes first in {@code from} to {@code to}; {@code to} where it does not. */
  static int indexOf(byte[] bytes, char wanted, int from, int to) {
    long pattern = ONES * wanted;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long hits = zeros((long) LONGS.get(bytes, at) ^ pattern);
      if (hits != 0) {
        return at + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    for (; at < to; at++) {
      if (bytes[at] == wanted) {
        return at;
      }
    }
    return to;
  }

  /** Where the byte comes last in {@code from} to {@code to}; -1 where it does not. */
  static int lastIndexOf(byte[] bytes, char wanted, int from, int to) {
    for (int at = to - 1; at >= from; at--) {
      if (bytes[at] == wanted) {
        return at;
      }
    }
    return -1;
  }

  /** Where the first byte is that is NUL or not ASCII; {@code to} where all are plain. */
  static int indexOfUnusual(byte[] bytes, int from, int to) {
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long word = (long) LONGS.get(bytes, at);
      if ((((word - ONES) | word) & HIGH_BITS) != 0) {
        break;
      }
    }
    for (; at < to; at++) {
      if (bytes[at] <= 0) {
        return at;
      }
    }
    return to;
  }

  /**
   * A number of some of the bytes, those at both ends and in the middle, whose upper bits differ
   * where they do.
   */
  static long hash(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length < Long.BYTES) {
      long word = length;
      for (int at = from; at < to; at++) {
        word = (word << Byte.SIZE) | bytes[at];
      }
      return word * SPREAD;
    }
    long first = (long) LONGS.get(bytes, from);
    long last = (long) LONGS.get(bytes, to - Long.BYTES);
    long middle = (long) LONGS.get(bytes, from + (length - Long.BYTES) / 2);
    return ((((first * SPREAD) ^ last) * SPREAD) ^ middle ^ length) * SPREAD;
  }

  /** How many lines begin before {@code to}: the number of the line that it is in. */
  static int lineOf(byte[] bytes, int to) {
    int line = 1;
    for (int at = indexOf(bytes, '\n', 0, to); at < to; at = indexOf(bytes, '\n', at + 1, to)) {
      line++;
    }
    return line;
  }

  /** Blanks are what the C locale calls a space. */
  static boolean isBlank(byte each) {
    return each == ' ' || (each <= '\r' && each >= '\t');
  }

  /** The high bit of each byte that is zero; exact up to the lowest of them. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGH_BITS;
  }
}
