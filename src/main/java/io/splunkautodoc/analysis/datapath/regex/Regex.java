package io.splunkautodoc.analysis.datapath.regex;

/**
 * One expression, ready to be compared; it is read when that is first done. Immutable and small.
 *
 * <p>Where its automaton is not exact it takes every text that the expression does and perhaps
 * more: a "no" is certain, a "yes" becomes "maybe".
 */
public final class Regex {
  /** Longer texts are not tried. */
  static final int LONGEST_TEXT = 10_000;

  private static final Automata RECENT = new Automata(300_000);
  private static final Regex EVENTS = whole("[^\\n]+", false);

  /** The same gives the same expression. */
  private final Origin origin;

  private Regex(Origin origin) {
    this.origin = origin;
  }

  /** An expression that may match anywhere in a text, as {@code REGEX} does. */
  public static Regex searching(String regex) {
    return new Regex(new Origin.Written(regex, false, true));
  }

  /** An expression that must match the whole text. */
  public static Regex whole(String regex, boolean ignoreCase) {
    return new Regex(new Origin.Written(regex, ignoreCase, false));
  }

  /** Exactly one text. */
  public static Regex literal(String text, boolean ignoreCase) {
    return new Regex(new Origin.Literal(text, ignoreCase));
  }

  /** As it was written. */
  public String text() {
    return origin.text();
  }

  /** The same with a fixed beginning; only for expressions of whole texts. */
  Regex after(String prefix) {
    return new Regex(new Origin.After(prefix, origin));
  }

  /** Whether it matches every event of one line that is not empty. */
  public boolean always() {
    return inAllOf(EVENTS) == Match.YES;
  }

  /** Whether it matches one text. */
  public Match in(String input) {
    if (input.length() > LONGEST_TEXT) {
      return Match.MAYBE;
    }
    if (origin instanceof Origin.Literal literal && literal.isPlain()) {
      return literal.takes(input) ? Match.YES : Match.NO;
    }
    Compiled compiled = RECENT.of(origin);
    if (!compiled.takes(input)) {
      return Match.NO;
    }
    return compiled.exact() ? Match.YES : Match.MAYBE;
  }

  /** Whether it matches all, none or some of the texts that another one matches. */
  public Match inAllOf(Regex texts) {
    return origin instanceof Origin.Literal literal
            && texts.origin instanceof Origin.Literal others
            && literal.isPlain()
            && others.isPlain()
        ? literal.inAllOf(others)
        : RECENT.of(origin).inAllOf(RECENT.of(texts.origin));
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Regex regex && origin.equals(regex.origin));
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
