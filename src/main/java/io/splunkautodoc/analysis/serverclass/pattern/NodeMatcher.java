package io.splunkautodoc.analysis.serverclass.pattern;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Matches one text by following all ways at once: sets of places instead of going back and forth.
 * Counts its steps, and gives up at a bound that no sensible pattern comes near.
 */
final class NodeMatcher {
  private static final int MOST_STEPS = 20_000;

  private final String text;
  private int steps;

  private NodeMatcher(String text) {
    this.text = text;
  }

  /**
   * Whether the pattern matches the whole text; unknown where that takes too many steps.
   *
   * @param text in lower case
   */
  static Answer matches(Node node, String text) {
    NodeMatcher matcher = new NodeMatcher(text);
    BitSet ends = matcher.ends(node, matcher.place(0));
    return matcher.steps > MOST_STEPS ? Answer.UNKNOWN : Answer.of(ends.get(text.length()));
  }

  /** Where a match can end that starts at one of the places. The argument is left as it is. */
  private BitSet ends(Node node, BitSet starts) {
    steps += 1 + starts.cardinality();
    if (starts.isEmpty() || steps > MOST_STEPS) {
      return new BitSet();
    }
    if (node instanceof Node.Letter letter) {
      return letters(starts, place -> text.charAt(place) == letter.letter());
    }
    if (node instanceof Node.OneOf one) {
      return letters(starts, place -> one.set().has(text.charAt(place)));
    }
    if (node instanceof Node.AnyText) {
      BitSet ends = new BitSet();
      ends.set(starts.nextSetBit(0), text.length() + 1);
      return ends;
    }
    if (node instanceof Node.Sequence sequence) {
      BitSet ends = starts;
      for (Node part : sequence.inner()) {
        ends = ends(part, ends);
      }
      return ends;
    }
    if (node instanceof Node.Choice choice) {
      BitSet ends = new BitSet();
      choice.inner().forEach(each -> ends.or(ends(each, starts)));
      return ends;
    }
    if (node instanceof Node.Repeat repeat) {
      return repeated(repeat, starts);
    }
    if (node instanceof Node.LookAhead ahead) {
      return places(
          starts, start -> ends(ahead.body(), place(start)).isEmpty() == ahead.negative());
    }
    return places(starts, start -> holds(((Node.At) node).place(), start));
  }

  private BitSet repeated(Node.Repeat repeat, BitSet starts) {
    BitSet ends = starts;
    for (int i = 0; i < repeat.atLeast(); i++) {
      ends = ends(repeat.body(), ends);
    }
    BitSet all = (BitSet) ends.clone();
    BitSet fresh = ends;
    for (int i = repeat.atLeast(); i < repeat.atMost() && !fresh.isEmpty(); i++) {
      BitSet next = ends(repeat.body(), fresh);
      next.andNot(all);
      all.or(next);
      fresh = next;
    }
    return all;
  }

  private boolean holds(Node.Place place, int at) {
    return switch (place) {
      case START -> at == 0;
      case END -> at == text.length();
      case WORD_EDGE -> isWord(at - 1) != isWord(at);
      case NO_WORD_EDGE -> isWord(at - 1) == isWord(at);
    };
  }

  private boolean isWord(int at) {
    return at >= 0 && at < text.length() && CharSet.isWord(text.charAt(at));
  }

  private BitSet letters(BitSet starts, IntPredicate fits) {
    BitSet ends = new BitSet(text.length() + 1);
    for (int i = starts.nextSetBit(0); i >= 0 && i < text.length(); i = starts.nextSetBit(i + 1)) {
      ends.set(i + 1, fits.test(i));
    }
    return ends;
  }

  private static BitSet places(BitSet starts, IntPredicate fits) {
    BitSet kept = new BitSet();
    starts.stream().filter(fits).forEach(kept::set);
    return kept;
  }

  private BitSet place(int at) {
    BitSet only = new BitSet(text.length() + 1);
    only.set(at);
    return only;
  }
}
