package io.splunkautodoc.analysis.datapath.regex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Compares all texts of some automata with another one, by walking through them together. */
final class Languages {
  /** Steps of one walk; where they do not suffice the answer is "maybe". */
  static final int MOST_STEPS = 20_000;

  private final List<Nfa> texts;
  private final Nfa pattern;
  private final Deque<Position> open = new ArrayDeque<>();
  private final Set<Position> seen = new HashSet<>();
  private int steps;

  private Languages(List<Nfa> texts, Nfa pattern) {
    this.texts = texts;
    this.pattern = pattern;
  }

  /** One state of each text's automaton, with all the pattern's states that the same text gives. */
  private record Position(List<Integer> states, BitSet pattern) {}

  static Match compare(List<Nfa> texts, Nfa pattern, boolean exact) {
    return new Languages(texts, pattern).walk(exact);
  }

  private Match walk(boolean exact) {
    boolean some = false;
    boolean all = true;
    arrive(texts.stream().map(Nfa::start).toList(), set(pattern.start()), true);
    while (!open.isEmpty()) {
      Position position = open.remove();
      if (position.states().stream().allMatch(state -> state == Nfa.ACCEPT)) {
        boolean taken = position.pattern().get(Nfa.ACCEPT);
        some |= taken;
        all &= taken;
      } else if (position.states().stream().noneMatch(state -> state == Nfa.ACCEPT)) {
        step(position);
      }
      if (steps > MOST_STEPS || some && !all) {
        return Match.MAYBE;
      }
    }
    if (!some) {
      return Match.NO;
    }
    return exact ? Match.YES : Match.MAYBE;
  }

  private static BitSet set(int state) {
    BitSet one = new BitSet();
    one.set(state);
    return one;
  }

  /** Follows every part of the code units that all texts can have next. */
  private void step(Position position) {
    CharSet common = CharSet.ANY;
    List<Integer> behind = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      int state = position.states().get(i);
      common = common.and(texts.get(i).on(state));
      behind.add(texts.get(i).next(state));
    }
    if (common.isEmpty()) {
      return;
    }
    for (CharSet part : parts(common, position.pattern())) {
      BitSet after = new BitSet();
      takers(position.pattern())
          .filter(state -> !pattern.on(state).and(part).isEmpty())
          .forEach(state -> after.set(pattern.next(state)));
      arrive(behind, after, false);
    }
  }

  private IntStream takers(BitSet states) {
    return states.stream().filter(state -> state != Nfa.ACCEPT);
  }

  /** Splits a set so that each of the pattern's states takes a part wholly or not at all. */
  private List<CharSet> parts(CharSet whole, BitSet states) {
    Set<CharSet> parts = new HashSet<>(Set.of(whole));
    Set<CharSet> by = new HashSet<>();
    takers(states).forEach(state -> by.add(pattern.on(state)));
    for (CharSet divider : by) {
      Set<CharSet> finer = new HashSet<>();
      for (CharSet part : parts) {
        finer.add(part.and(divider));
        finer.add(part.and(divider.not()));
        steps++;
      }
      finer.removeIf(CharSet::isEmpty);
      parts = finer;
    }
    return new ArrayList<>(parts);
  }

  private void arrive(List<Integer> from, BitSet patternFrom, boolean first) {
    BitSet reached = new BitSet();
    BitSet seenStates = new BitSet();
    patternFrom.stream()
        .forEach(state -> pattern.reach(state, places(pattern, first), seenStates, reached::set));
    List<List<Integer>> tuples = List.of(List.of());
    for (int i = 0; i < from.size(); i++) {
      Nfa text = texts.get(i);
      List<List<Integer>> longer = new ArrayList<>();
      List<List<Integer>> shorter = tuples;
      text.reach(
          from.get(i),
          places(text, first),
          new BitSet(),
          state -> shorter.forEach(tuple -> longer.add(with(tuple, state))));
      tuples = longer;
    }
    for (List<Integer> tuple : tuples) {
      steps++;
      Position position = new Position(tuple, reached);
      if (seen.add(position)) {
        open.add(position);
      }
    }
  }

  private static List<Integer> with(List<Integer> tuple, int state) {
    List<Integer> longer = new ArrayList<>(tuple);
    longer.add(state);
    return longer;
  }

  /**
   * A start holds only before the first code unit; an end is taken where nothing need follow, which
   * is exact for texts of one line. Word edges are taken anywhere.
   */
  private static Nfa.Places places(Nfa nfa, boolean first) {
    return (place, behind) ->
        switch (place) {
          case START, LINE_START -> first ? Nfa.Gate.OPEN : Nfa.Gate.SHUT;
          case END, VERY_END, LINE_END -> endsAt(nfa, behind) ? Nfa.Gate.LAST : Nfa.Gate.SHUT;
          case WORD_EDGE, NO_WORD_EDGE -> Nfa.Gate.OPEN;
        };
  }

  private static boolean endsAt(Nfa nfa, int state) {
    BitSet reached = new BitSet();
    nfa.reach(state, (place, behind) -> Nfa.Gate.OPEN, new BitSet(), reached::set);
    return reached.get(Nfa.ACCEPT);
  }
}
