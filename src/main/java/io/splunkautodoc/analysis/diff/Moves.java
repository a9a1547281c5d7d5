package io.splunkautodoc.analysis.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds what was removed here and added there with the same contents. */
final class Moves {
  private Moves() {}

  /**
   * Pairs in the order of their names, so that both directions pair alike.
   *
   * @param removed names with what tells their contents
   * @param added likewise
   * @return new names by old ones
   */
  static <N extends Comparable<N>, C> SortedMap<N, N> of(
      SortedMap<N, C> removed, SortedMap<N, C> added) {
    Map<C, Deque<N>> free = new HashMap<>();
    added.forEach(
        (name, contents) -> free.computeIfAbsent(contents, c -> new ArrayDeque<>()).add(name));
    SortedMap<N, N> moves = new TreeMap<>();
    removed.forEach(
        (name, contents) -> {
          Deque<N> candidates = free.getOrDefault(contents, new ArrayDeque<>());
          if (!candidates.isEmpty()) {
            moves.put(name, candidates.remove());
          }
        });
    return moves;
  }

  /** What tells a file's contents: files of another name are not the same, whatever they hold. */
  static List<String> file(String path, String hash) {
    return List.of(path.substring(path.lastIndexOf('/') + 1), hash);
  }
}
