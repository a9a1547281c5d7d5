package io.splunkautodoc.analysis.finding;

import java.util.BitSet;

/**
 * A pattern of paths: {@code *} is anything but a slash, {@code **} anything, {@code ?} one
 * character but a slash. Must fit the whole path, or a folder above it. Time grows with pattern ×
 * path only.
 */
public record PathGlob(String pattern) {
  /** Longer patterns are refused where users write them. */
  public static final int LONGEST = 1_000;

  /** Whether the path, or a folder that holds it, fits. */
  public boolean matches(String path) {
    BitSet at = new BitSet();
    at.set(0);
    skipStars(at);
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '/' && at.get(pattern.length())) {
        return true;
      }
      at = after(at, path.charAt(i));
    }
    return at.get(pattern.length());
  }

  /** Where in the pattern one can be after the character. */
  private BitSet after(BitSet before, char unit) {
    BitSet after = new BitSet();
    for (int at = before.nextSetBit(0); at >= 0; at = before.nextSetBit(at + 1)) {
      if (at == pattern.length()) {
        continue;
      }
      char expected = pattern.charAt(at);
      if (expected == '*') {
        if (unit != '/' || isDouble(at)) {
          after.set(at);
        }
      } else if (expected == unit || (expected == '?' && unit != '/')) {
        after.set(at + 1);
      }
    }
    skipStars(after);
    return after;
  }

  /** A star can stand for nothing; {@code **} and a slash behind it for nothing together. */
  private void skipStars(BitSet at) {
    for (int i = at.nextSetBit(0); i >= 0 && i < pattern.length(); i = at.nextSetBit(i + 1)) {
      if (pattern.charAt(i) == '*') {
        int end = isDouble(i) ? i + 2 : i + 1;
        at.set(end);
        if (isDouble(i)
            && (i == 0 || pattern.charAt(i - 1) == '/')
            && pattern.startsWith("/", end)) {
          at.set(end + 1);
        }
      }
    }
  }

  private boolean isDouble(int at) {
    return pattern.startsWith("**", at);
  }
}
