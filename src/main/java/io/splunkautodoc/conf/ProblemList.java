package io.splunkautodoc.conf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects a file's problems; of each kind the first ones, and how many more there are. */
final class ProblemList {
  /** How many of a kind are kept one by one. */
  static final int MOST_OF_A_KIND = 20;

  /** What is not kept one by one. */
  private record More(int count, int firstLine, int lastLine) {}

  private final List<Problem> kept = new ArrayList<>(4);
  private final Map<ProblemKind, Integer> counts = new EnumMap<>(ProblemKind.class);
  private final Map<ProblemKind, More> more = new EnumMap<>(ProblemKind.class);

  void add(ProblemKind kind, int line, String detail) {
    if (counts.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
      kept.add(new Problem(kind, line, detail));
    } else {
      More first = new More(1, line, line);
      more.merge(kind, first, (old, next) -> new More(old.count + 1, old.firstLine, line));
    }
  }

  /** Whether one more of this kind would only be counted. */
  boolean isFull(ProblemKind kind) {
    return counts.getOrDefault(kind, 0) >= MOST_OF_A_KIND;
  }

  /** In the order of their lines. */
  List<Problem> toList() {
    List<Problem> all = new ArrayList<>(kept);
    more.forEach(
        (kind, rest) -> {
          String detail = rest.count + " more like this, the last in line " + rest.lastLine + ".";
          all.add(new Problem(kind, rest.firstLine, detail));
        });
    all.sort(Comparator.comparingInt(Problem::line));
    return all;
  }
}
