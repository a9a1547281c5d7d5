package io.splunkautodoc.analysis.lint;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Texts of findings. */
final class Wording {
  private static final int MOST = 8;
  private static final int LONGEST = 120;

  private Wording() {}

  /** The first of the names, sorted, and how many more there are. */
  static String some(Collection<String> names) {
    List<String> sorted = List.copyOf(new TreeSet<>(names));
    List<String> shown = sorted.stream().limit(MOST).map(Wording::cut).toList();
    String more = sorted.size() > MOST ? " and " + (sorted.size() - MOST) + " more" : "";
    return String.join(", ", shown) + more;
  }

  /** A name that may be as long as its author liked. */
  static String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
