package io.splunkautodoc.analysis.serverclass.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/** Finds patterns by what every match of them starts or ends with, by one look for each length. */
final class AffixTable {
  private final boolean atEnd;
  private final Map<String, List<Integer>> byAffix = new HashMap<>();
  private final TreeSet<Integer> lengths = new TreeSet<>();

  private AffixTable(boolean atEnd) {
    this.atEnd = atEnd;
  }

  static AffixTable ofPrefixes() {
    return new AffixTable(false);
  }

  static AffixTable ofSuffixes() {
    return new AffixTable(true);
  }

  void add(String affix, int pattern) {
    byAffix.computeIfAbsent(affix, key -> new ArrayList<>()).add(pattern);
    lengths.add(affix.length());
  }

  /** Tells each pattern that may match. */
  void forEach(String name, IntConsumer found) {
    for (int length : lengths) {
      if (length > name.length()) {
        return;
      }
      String affix = atEnd ? name.substring(name.length() - length) : name.substring(0, length);
      List<Integer> patterns = byAffix.get(affix);
      if (patterns != null) {
        patterns.forEach(found::accept);
      }
    }
  }
}
