package io.splunkautodoc.ingest;

import java.text.Normalizer;

/**
 * The name a file is kept under, made from the name its owner gave: the last part of the path, with
 * letters and digits of any script and a few marks, everything else replaced by {@code _}.
 */
final class SafeName {
  /** Characters; short enough for every file system, with room for a prefix. */
  static final int MAX = 200;

  /** Characters of an original name that are kept to be shown. */
  static final int ORIGINAL_MAX = 4096;

  private static final String MARKS = "._-+@=,()[] ";
  private static final String FALLBACK = "upload";

  private SafeName() {}

  static String of(String originalName) {
    int start = Math.max(originalName.lastIndexOf('/'), originalName.lastIndexOf('\\')) + 1;
    String name = Normalizer.normalize(originalName.substring(start), Normalizer.Form.NFC);
    StringBuilder safe = new StringBuilder();
    name.codePoints().forEach(c -> safe.appendCodePoint(isSafe(c) ? c : '_'));
    String stripped = shorten(safe.toString().strip());
    boolean onlyMarks = stripped.chars().allMatch(c -> MARKS.indexOf(c) >= 0);
    return onlyMarks ? FALLBACK : stripped;
  }

  /** The original as PostgreSQL can keep it: no NUL, no half of a surrogate pair, not endless. */
  static String shown(String originalName) {
    StringBuilder shown = new StringBuilder();
    originalName
        .codePoints()
        .limit(ORIGINAL_MAX)
        .map(c -> c == 0 ? '\u2400' : isHalf(c) ? '\ufffd' : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isSafe(int c) {
    return Character.isLetterOrDigit(c) || MARKS.indexOf(c) >= 0;
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** Cuts in the middle, so that the ending that tells the kind of file stays. */
  private static String shorten(String name) {
    if (name.codePointCount(0, name.length()) <= MAX) {
      return name;
    }
    int tail = 40;
    int headEnd = name.offsetByCodePoints(0, MAX - tail - 1);
    int tailStart = name.offsetByCodePoints(name.length(), -tail);
    return name.substring(0, headEnd) + "_" + name.substring(tailStart);
  }
}
