package io.splunkautodoc.analysis.precedence;

import java.util.Comparator;

/**
 * Splunk's order of names: by the bytes of their UTF-8, whatever the locale. Digits come before
 * upper case, upper case before {@code _}, that before lower case.
 */
final class ByteOrder {
  /** Bytes of UTF-8 sort as code points do; {@link String#compareTo} differs beyond U+FFFF. */
  static final Comparator<String> STRINGS = ByteOrder::compare;

  private ByteOrder() {}

  private static int compare(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int at = 0; at < shorter; at++) {
      char one = left.charAt(at);
      char other = right.charAt(at);
      if (one != other) {
        boolean pairs = Character.isSurrogate(one) != Character.isSurrogate(other);
        return pairs
            ? Boolean.compare(Character.isSurrogate(one), Character.isSurrogate(other))
            : Character.compare(one, other);
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
