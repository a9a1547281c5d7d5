package io.splunkautodoc.analysis.serverclass.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Finds the patterns that a name may match by three characters in a row: each pattern is filed
 * under those of its own that the fewest others are filed under.
 */
final class GramTable {
  private static final int LENGTH = 3;

  private final Map<Long, List<Integer>> byGram = new HashMap<>();

  /** Files a pattern; does nothing, and says so, where none of the texts is long enough. */
  boolean add(List<String> requiredTexts, int pattern) {
    long best = 0;
    int fewest = Integer.MAX_VALUE;
    for (String text : requiredTexts) {
      for (int i = 0; i + LENGTH <= text.length(); i++) {
        long gram = gram(text, i);
        int others = byGram.getOrDefault(gram, List.of()).size();
        if (others < fewest) {
          fewest = others;
          best = gram;
        }
      }
    }
    if (fewest == Integer.MAX_VALUE) {
      return false;
    }
    byGram.computeIfAbsent(best, key -> new ArrayList<>()).add(pattern);
    return true;
  }

  /** Tells each pattern that may match; some of them more than once. */
  void forEach(String name, IntConsumer found) {
    for (int i = 0; i + LENGTH <= name.length(); i++) {
      List<Integer> patterns = byGram.get(gram(name, i));
      if (patterns != null) {
        patterns.forEach(found::accept);
      }
    }
  }

  private static long gram(String text, int at) {
    return ((long) text.charAt(at) << 32)
        | ((long) text.charAt(at + 1) << 16)
        | text.charAt(at + 2);
  }
}
