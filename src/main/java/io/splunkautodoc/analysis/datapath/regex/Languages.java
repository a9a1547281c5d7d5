package io.splunkautodoc.analysis.datapath.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares all texts of one automaton with another one, by walking through them together. */
final class Languages {
  /** Steps of one walk; where they do not suffice the answer is the one that claims less. */
  private static final int MOST_STEPS = 2_000;

  private final Nfa texts;
  private final Nfa pattern;
  private final Deque<Position> open = new ArrayDeque<>();
  private final Set<Position> seen = new HashSet<>();

  private Languages(Nfa texts, Nfa pattern) {
    this.texts = texts;
    this.pattern = pattern;
  }

  /**
   * One state of the texts' automaton, with all of the pattern's states that a text gives there.
   */
  private record Position(int state, BitSet pattern) {}

  /** Whether any text is taken by both; also true where the walk would be too long. */
  static boolean overlap(Nfa one, Nfa other) {
    BitSet seen = new BitSet();
    Deque<int[]> open = new ArrayDeque<>();
    pairs(one.atStart(), other.atStart(), other.size(), seen, open);
    for (int steps = 0; !open.isEmpty(); steps++) {
      int[] pair = open.pop();
      boolean ended = pair[0] == Nfa.ACCEPT || pair[1] == Nfa.ACCEPT;
      if ((pair[0] == pair[1] && ended) || steps > 100 * MOST_STEPS) {
        return true;
      }
      if (!ended && one.on(pair[0]).meets(other.on(pair[1]))) {
        pairs(one.behind(pair[0]), other.behind(pair[1]), other.size(), seen, open);
      }
    }
    return false;
  }

  private static void pairs(int[] one, int[] other, int size, BitSet seen, Deque<int[]> open) {
    for (int left : one) {
      for (int right : other) {
        int pair = left * size + right;
        if (!seen.get(pair)) {
          seen.set(pair);
          open.push(new int[] {left, right});
        }
      }
    }
  }

  /** Whether the pattern takes every text; false also where the walk would be too long. */
  static boolean includes(Nfa texts, Nfa pattern) {
    return new Languages(texts, pattern).includesAll();
  }

  private boolean includesAll() {
    BitSet start = new BitSet();
    add(pattern.atStart(), start);
    arrive(texts.atStart(), start);
    for (int steps = 0; !open.isEmpty(); steps++) {
      Position position = open.pop();
      boolean ends = position.state() == Nfa.ACCEPT;
      if ((ends && !position.pattern().get(Nfa.ACCEPT)) || steps > MOST_STEPS) {
        return false;
      }
      if (!ends) {
        step(position);
      }
    }
    return true;
  }

  private static void add(int[] states, BitSet to) {
    for (int state : states) {
      to.set(state);
    }
  }

  private void arrive(int[] states, BitSet reached) {
    for (int state : states) {
      Position position = new Position(state, reached);
      if (seen.add(position)) {
        open.push(position);
      }
    }
  }

  /** Follows every part of the code units that the texts can have next. */
  private void step(Position position) {
    int[] takers = position.pattern().stream().filter(state -> state != Nfa.ACCEPT).toArray();
    for (CharSet part : parts(texts.on(position.state()), takers)) {
      BitSet after = new BitSet();
      for (int taker : takers) {
        if (pattern.on(taker).meets(part)) {
          add(pattern.behind(taker), after);
        }
      }
      arrive(texts.behind(position.state()), after);
    }
  }

  /** Splits a set so that each of the pattern's states takes a part wholly or not at all. */
  private List<CharSet> parts(CharSet whole, int[] takers) {
    List<CharSet> parts = List.of(whole);
    Set<CharSet> dividers = new HashSet<>();
    for (int taker : takers) {
      dividers.add(pattern.on(taker));
    }
    for (CharSet divider : dividers) {
      CharSet rest = divider.not();
      List<CharSet> finer = new ArrayList<>();
      for (CharSet part : parts) {
        for (CharSet piece : List.of(part.and(divider), part.and(rest))) {
          if (!piece.isEmpty()) {
            finer.add(piece);
          }
        }
      }
      parts = finer;
    }
    return parts;
  }
}
