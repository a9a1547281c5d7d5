package io.splunkautodoc.faults;

import java.util.Map;
import java.util.TreeMap;

/** How often each trouble was made. Belongs to one thread. */
final class Tally {
  private final Map<String, Integer> counts = new TreeMap<>();

  void add(String trouble) {
    counts.merge(trouble, 1, Integer::sum);
  }

  /** Processes that ended without a chance to tidy up. */
  int kills() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("kill"))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
