package io.splunkautodoc.analysis.datapath.regex;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A non-deterministic automaton that takes whole texts. Immutable after it is built.
 *
 * <p>A state either takes one code unit of {@code on}, or stands at a {@code place}, or goes on to
 * {@code next} and {@code other} by itself; state 0 accepts.
 */
final class Nfa {
  static final int ACCEPT = 0;
  static final int NONE = -1;

  private final @Nullable CharSet[] on;
  private final RegexNode.@Nullable Place[] places;
  private final int[] next;
  private final int[] other;
  private final int start;
  private final int[] atStart;

  /** What {@link #behind} found; an answer is the same whoever finds it. */
  private final AtomicReferenceArray<int[]> behind;

  Nfa(
      @Nullable CharSet[] on,
      RegexNode.@Nullable Place[] places,
      int[] next,
      int[] other,
      int start) {
    this.on = on;
    this.places = places;
    this.next = next;
    this.other = other;
    this.start = start;
    this.behind = new AtomicReferenceArray<>(next.length);
    this.atStart = found(start, true);
  }

  int size() {
    return next.length;
  }

  int start() {
    return start;
  }

  /** Where a state goes on to, by itself or with the code unit that it takes. */
  int next(int state) {
    return next[state];
  }

  /** What a state takes that {@link #reach} gave and that does not accept. */
  CharSet on(int state) {
    CharSet set = on[state];
    if (set == null) {
      throw new IllegalArgumentException("state " + state + " takes nothing");
    }
    return set;
  }

  /** Whether a place lets through. */
  private enum Gate {
    OPEN,
    SHUT,
    /** The text ends here; nothing may be taken any more. */
    LAST
  }

  /** Decides whether a place's condition holds. */
  private interface Places {
    Gate at(RegexNode.Place place, int stateBehind);
  }

  /** Whether it asks for word edges, which only a concrete text can answer. */
  boolean asksForWordEdges() {
    return Arrays.stream(places)
        .anyMatch(
            place -> place == RegexNode.Place.WORD_EDGE || place == RegexNode.Place.NO_WORD_EDGE);
  }

  /** Whether a state takes a code unit, so that {@link #on} says which. */
  boolean takesAt(int state) {
    return on[state] != null;
  }

  /** What the place has to be like where a state stands; null where any will do. */
  RegexNode.@Nullable Place place(int state) {
    return places[state];
  }

  /** Where a state goes on to as well; {@link #NONE} where to nothing else. */
  int other(int state) {
    return other[state];
  }

  /** Every state that takes a code unit or accepts, and is reached without one. */
  private BitSet reach(int from, Places places) {
    BitSet seen = new BitSet();
    BitSet found = new BitSet();
    IntStack open = new IntStack();
    push(open, from, seen);
    while (!open.isEmpty()) {
      int state = open.pop();
      if (state == ACCEPT || on[state] != null) {
        found.set(state);
        continue;
      }
      RegexNode.Place place = this.places[state];
      Gate gate = place == null ? Gate.OPEN : places.at(place, next[state]);
      if (gate == Gate.LAST) {
        push(open, ACCEPT, seen);
      } else if (gate == Gate.OPEN) {
        push(open, next[state], seen);
        push(open, other[state], seen);
      }
    }
    return found;
  }

  private static void push(IntStack open, int state, BitSet seen) {
    if (state != NONE && !seen.get(state)) {
      seen.set(state);
      open.push(state);
    }
  }

  /** What {@link #reach} finds at the start of any text. */
  int[] atStart() {
    return atStart;
  }

  /** What {@link #reach} finds behind a code unit, in texts of one line. */
  int[] behind(int state) {
    int[] known = behind.get(state);
    if (known == null) {
      known = found(next[state], false);
      behind.set(state, known);
    }
    return known;
  }

  private int[] found(int from, boolean first) {
    return from == ACCEPT || on[from] != null
        ? new int[] {from}
        : reach(from, (place, after) -> gate(place, after, first)).stream().toArray();
  }

  /**
   * A start holds only before the first code unit; an end is taken where nothing need follow, which
   * is exact for texts of one line. Word edges are taken anywhere.
   */
  private Gate gate(RegexNode.Place place, int after, boolean first) {
    return switch (place) {
      case START, LINE_START -> first ? Gate.OPEN : Gate.SHUT;
      case END, VERY_END, LINE_END -> endsAt(after) ? Gate.LAST : Gate.SHUT;
      case WORD_EDGE, NO_WORD_EDGE -> Gate.OPEN;
    };
  }

  private boolean endsAt(int state) {
    return reach(state, (place, after) -> Gate.OPEN).get(ACCEPT);
  }
}
