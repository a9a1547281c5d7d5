package io.splunkautodoc.analysis.datapath.regex;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
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
  }

  int size() {
    return next.length;
  }

  int start() {
    return start;
  }

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
  enum Gate {
    OPEN,
    SHUT,
    /** The text ends here; nothing may be taken any more. */
    LAST
  }

  /** Decides whether a place's condition holds. */
  interface Places {
    Gate at(RegexNode.Place place, int stateBehind);
  }

  /** Whether it asks for word edges, which only a concrete text can answer. */
  boolean asksForWordEdges() {
    return Arrays.stream(places)
        .anyMatch(
            place -> place == RegexNode.Place.WORD_EDGE || place == RegexNode.Place.NO_WORD_EDGE);
  }

  /** Every state that takes a code unit or accepts, and is reached without one. */
  void reach(int from, Places places, BitSet seen, IntConsumer found) {
    int[] stack = new int[size()];
    int depth = push(stack, 0, from, seen);
    while (depth > 0) {
      int state = stack[--depth];
      if (state == ACCEPT || on[state] != null) {
        found.accept(state);
        continue;
      }
      RegexNode.Place place = this.places[state];
      Gate gate = place == null ? Gate.OPEN : places.at(place, next[state]);
      if (gate == Gate.LAST) {
        depth = push(stack, depth, ACCEPT, seen);
      } else if (gate == Gate.OPEN) {
        depth = push(stack, depth, next[state], seen);
        depth = push(stack, depth, other[state], seen);
      }
    }
  }

  private static int push(int[] stack, int depth, int state, BitSet seen) {
    if (state == NONE || seen.get(state)) {
      return depth;
    }
    seen.set(state);
    stack[depth] = state;
    return depth + 1;
  }

  /** What {@link #reach} finds at the start of any text. */
  int[] atStart() {
    return found(start, true);
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
    BitSet found = new BitSet();
    reach(from, (place, after) -> gate(place, after, first), new BitSet(), found::set);
    return found.stream().toArray();
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
    BitSet reached = new BitSet();
    reach(state, (place, after) -> Gate.OPEN, new BitSet(), reached::set);
    return reached.get(ACCEPT);
  }

  /** Whether it takes a text; the time grows with the text's length times the automaton's size. */
  boolean takes(String text) {
    BitSet current = states(text, 0, start, new BitSet());
    for (int i = 0; i < text.length() && !current.isEmpty(); i++) {
      BitSet after = new BitSet();
      BitSet seen = new BitSet();
      for (int state = current.nextSetBit(ACCEPT + 1); state > 0; ) {
        if (on(state).has(text.charAt(i))) {
          after.or(states(text, i + 1, next[state], seen));
        }
        state = current.nextSetBit(state + 1);
      }
      current = after;
    }
    return current.get(ACCEPT);
  }

  private BitSet states(String text, int at, int from, BitSet seen) {
    int before = at > 0 ? text.charAt(at - 1) : NONE;
    int after = at < text.length() ? text.charAt(at) : NONE;
    boolean lastIsNext = at == text.length() - 1;
    BitSet found = new BitSet();
    reach(
        from,
        (place, behind) -> place.holds(before, after, lastIsNext) ? Gate.OPEN : Gate.SHUT,
        seen,
        found::set);
    return found;
  }
}
