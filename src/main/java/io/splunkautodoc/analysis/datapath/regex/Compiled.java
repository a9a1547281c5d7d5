package io.splunkautodoc.analysis.datapath.regex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression's automaton, and what it takes more of than the expression does. Thread-safe. */
final class Compiled {
  private final Nfa nfa;
  private final boolean exact;
  private final boolean comparable;

  /** A text that it takes, once somebody asked; whoever finds it finds the same. */
  private volatile @Nullable String example;

  private Compiled(Nfa nfa, List<String> loosened) {
    this.nfa = nfa;
    this.exact = loosened.isEmpty();
    this.comparable = exact && !nfa.asksForWordEdges();
  }

  static Compiled of(Origin origin) {
    RegexParser.Parsed parsed = origin.readable();
    return new Compiled(NfaBuilder.build(parsed.node()), parsed.loosened());
  }

  int states() {
    return nfa.size();
  }

  boolean exact() {
    return exact;
  }

  boolean takes(String text) {
    return TextRun.accepts(nfa, text);
  }

  /** Whether it takes all, none or some of the texts that another one takes. */
  Match inAllOf(Compiled texts) {
    if (!Languages.overlap(texts.nfa, nfa)) {
      return Match.NO;
    }
    return comparable && takes(texts.example()) && Languages.includes(texts.nfa, nfa)
        ? Match.YES
        : Match.MAYBE;
  }

  /**
   * Of an automaton that meets another one, so that there is one. What does not take it does not
   * take all, which is found much sooner.
   */
  private String example() {
    String found = example;
    if (found == null) {
      found = Examples.shortest(nfa).orElse("");
      example = found;
    }
    return found;
  }
}
