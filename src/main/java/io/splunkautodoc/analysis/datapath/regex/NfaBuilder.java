package io.splunkautodoc.analysis.datapath.regex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an automaton of a tree. One thread's. */
final class NfaBuilder {
  /** States of one automaton; an expression that needs more counts as one that cannot be read. */
  static final int MOST_STATES = 4_000;

  private final List<@Nullable CharSet> on = new ArrayList<>();
  private final List<RegexNode.@Nullable Place> places = new ArrayList<>();
  private final List<Integer> next = new ArrayList<>();
  private final List<Integer> other = new ArrayList<>();

  private NfaBuilder() {
    state(null, null, Nfa.NONE, Nfa.NONE);
  }

  /** Whether the automaton would not be too large. */
  static boolean fits(RegexNode node) {
    return size(node) <= MOST_STATES;
  }

  /** Of a tree that {@link #fits}. */
  static Nfa build(RegexNode node) {
    NfaBuilder builder = new NfaBuilder();
    int start = builder.add(node, Nfa.ACCEPT);
    return new Nfa(
        builder.on.toArray(new CharSet[0]),
        builder.places.toArray(new RegexNode.Place[0]),
        builder.next.stream().mapToInt(Integer::intValue).toArray(),
        builder.other.stream().mapToInt(Integer::intValue).toArray(),
        start);
  }

  private static long size(RegexNode node) {
    if (node instanceof RegexNode.Sequence sequence) {
      return sequence.parts().stream().mapToLong(NfaBuilder::size).sum();
    }
    if (node instanceof RegexNode.Choice choice) {
      return choice.options().stream().mapToLong(option -> size(option) + 1).sum();
    }
    if (node instanceof RegexNode.Repeat repeat) {
      long times = Math.max(1, Math.max(repeat.least(), repeat.most()));
      return Math.min(MOST_STATES + 1L, times * (1 + size(repeat.part()))) + 1;
    }
    return 1;
  }

  private int state(
      @Nullable CharSet set, RegexNode.@Nullable Place place, int following, int second) {
    on.add(set);
    places.add(place);
    next.add(following);
    other.add(second);
    return on.size() - 1;
  }

  /** The first state of a part that goes on to a state behind it. */
  private int add(RegexNode node, int behind) {
    if (node instanceof RegexNode.One one) {
      return state(one.set(), null, behind, Nfa.NONE);
    }
    if (node instanceof RegexNode.At at) {
      return state(null, at.place(), behind, Nfa.NONE);
    }
    if (node instanceof RegexNode.Sequence sequence) {
      int start = behind;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        start = add(sequence.parts().get(i), start);
      }
      return start;
    }
    if (node instanceof RegexNode.Choice choice) {
      int start = Nfa.NONE;
      for (RegexNode option : choice.options()) {
        start = state(null, null, add(option, behind), start);
      }
      return start;
    }
    return repeat((RegexNode.Repeat) node, behind);
  }

  private int repeat(RegexNode.Repeat repeat, int behind) {
    int start = behind;
    if (repeat.most() == RegexNode.Repeat.UNBOUNDED) {
      start = state(null, null, behind, Nfa.NONE);
      other.set(start, add(repeat.part(), start));
    } else {
      for (int i = repeat.least(); i < repeat.most(); i++) {
        start = state(null, null, behind, add(repeat.part(), start));
      }
    }
    for (int i = 0; i < repeat.least(); i++) {
      start = add(repeat.part(), start);
    }
    return start;
  }
}
