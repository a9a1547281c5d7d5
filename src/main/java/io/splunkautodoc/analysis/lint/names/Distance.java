package io.splunkautodoc.analysis.lint.names;

import java.util.Arrays;

/** How many letters two names differ by. */
final class Distance {
  private static final int LONGEST = 100;

  private Distance() {}

  /** Whether that many insertions, removals and replacements make one the other. */
  static boolean isAtMost(int most, String one, String other) {
    if (Math.abs(one.length() - other.length()) > most || one.length() > LONGEST) {
      return false;
    }
    int[] before = new int[other.length() + 1];
    Arrays.setAll(before, at -> at);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(before[j], row[j - 1]));
      }
      before = row;
    }
    return before[other.length()] <= most;
  }
}
