package io.splunkautodoc.documents.build;

/** Labels that fit a box of a drawing. */
final class Labels {
  /** In tenths of a small letter's width. */
  private static final int WIDEST = 275;

  /** How much of a long label's start is kept: enough for {@code monitor://}. */
  private static final int START = 120;

  private static final int SMALL = 10;
  private static final int LARGE = 13;
  private static final int EAST_ASIAN = 20;

  private Labels() {}

  /** The whole label, or its start and its end: paths differ at their ends. */
  static String fit(String label) {
    String line = label.replaceAll("\\s+", " ");
    if (width(line) <= WIDEST) {
      return line;
    }
    int comma = line.indexOf(", ");
    if (comma > 0) {
      long more = line.chars().filter(unit -> unit == ',').count();
      String suffix = " +" + more;
      return shorten(line.substring(0, comma), WIDEST - width(suffix)) + suffix;
    }
    return shorten(line, WIDEST);
  }

  private static String shorten(String line, int widest) {
    if (width(line) <= widest) {
      return line;
    }
    int[] points = line.codePoints().toArray();
    int start = 0;
    int used = SMALL;
    while (used + width(points[start]) <= START) {
      used += width(points[start++]);
    }
    int end = points.length;
    while (used + width(points[end - 1]) <= widest) {
      used += width(points[--end]);
    }
    return new String(points, 0, start) + "…" + new String(points, end, points.length - end);
  }

  private static int width(String text) {
    return text.codePoints().map(Labels::width).sum();
  }

  private static int width(int codePoint) {
    if (codePoint >= 0x1100) {
      return EAST_ASIAN;
    }
    return Character.isUpperCase(codePoint) || "mw_".indexOf(codePoint) >= 0 ? LARGE : SMALL;
  }
}
