package io.splunkautodoc.analysis.datapath.regex;

import org.jspecify.annotations.Nullable;

/** Runs one text through an automaton. One thread's. */
final class TextRun {
  private final Nfa nfa;
  private final String text;

  /** By state: the place in the text where it was reached last, from 1. */
  private final int[] reached;

  private final IntStack open = new IntStack();

  /** States that take the next code unit. */
  private IntStack takers = new IntStack();

  private IntStack spare = new IntStack();
  private boolean accepts;

  private TextRun(Nfa nfa, String text) {
    this.nfa = nfa;
    this.text = text;
    this.reached = new int[nfa.size()];
  }

  /**
   * Whether an automaton takes a text; the time grows with the text's length times the automaton's
   * size.
   */
  static boolean accepts(Nfa nfa, String text) {
    TextRun run = new TextRun(nfa, text);
    run.reach(nfa.start(), 0);
    for (int at = 0; at < text.length(); at++) {
      if (run.takers.isEmpty()) {
        return false;
      }
      run.step(at);
    }
    return run.accepts;
  }

  private void step(int at) {
    IntStack current = takers;
    takers = spare;
    spare = current;
    accepts = false;
    char unit = text.charAt(at);
    while (!current.isEmpty()) {
      int state = current.pop();
      if (nfa.on(state).has(unit)) {
        reach(nfa.next(state), at + 1);
      }
    }
  }

  private void reach(int from, int at) {
    arrive(from, at);
    while (!open.isEmpty()) {
      int state = open.pop();
      if (state == Nfa.ACCEPT) {
        accepts = true;
      } else if (nfa.takesAt(state)) {
        takers.push(state);
      } else if (letsThrough(nfa.place(state), at)) {
        arrive(nfa.next(state), at);
        arrive(nfa.other(state), at);
      }
    }
  }

  private void arrive(int state, int at) {
    if (state != Nfa.NONE && reached[state] <= at) {
      reached[state] = at + 1;
      open.push(state);
    }
  }

  private boolean letsThrough(RegexNode.@Nullable Place place, int at) {
    if (place == null) {
      return true;
    }
    int before = at > 0 ? text.charAt(at - 1) : Nfa.NONE;
    int after = at < text.length() ? text.charAt(at) : Nfa.NONE;
    return place.holds(before, after, at == text.length() - 1);
  }
}
