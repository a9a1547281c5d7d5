package io.splunkautodoc.analysis.datapath.regex;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One expression, ready to be compared. Immutable.
 *
 * <p>Where it is not {@linkplain #exact exact}, its automaton takes every text that the expression
 * does and perhaps more: a "no" is certain, a "yes" becomes "maybe".
 */
public final class Regex {
  /** Longer texts are not tried. */
  static final int LONGEST_TEXT = 10_000;

  /** Longer expressions are not read; Splunk's own hardly reach a tenth. */
  static final int LONGEST_REGEX = 20_000;

  private static final Regex EVENTS = whole("[^\\n]+", false);

  private final String text;
  private final RegexNode node;
  private final Nfa nfa;
  private final List<String> loosened;
  private final boolean comparable;

  /** What it was made from; the same gives the same expression. */
  private final Object origin;

  /** A text that it takes, once somebody asked; whoever finds it finds the same. */
  private volatile @Nullable String example;

  private record Written(String text, boolean ignoreCase, boolean anywhere) {}

  private record Literal(String text, boolean ignoreCase) {}

  private record After(String prefix, Object origin) {}

  private Regex(Object origin, String text, RegexNode node, Nfa nfa, List<String> loosened) {
    this.origin = origin;
    this.text = text;
    this.node = node;
    this.nfa = nfa;
    this.loosened = List.copyOf(loosened);
    this.comparable = loosened.isEmpty() && !nfa.asksForWordEdges();
  }

  /** An expression that may match anywhere in a text, as {@code REGEX} does. */
  public static Regex searching(String regex) {
    return of(regex, false, true);
  }

  /** An expression that must match the whole text. */
  public static Regex whole(String regex, boolean ignoreCase) {
    return of(regex, ignoreCase, false);
  }

  /** Exactly one text. */
  public static Regex literal(String text, boolean ignoreCase) {
    RegexNode node = EscapeParser.literal(text, ignoreCase);
    return built(
        new Literal(text, ignoreCase), text, new RegexParser.Parsed(node, List.of()), false);
  }

  private static Regex of(String regex, boolean ignoreCase, boolean anywhere) {
    Written origin = new Written(regex, ignoreCase, anywhere);
    return regex.length() > LONGEST_REGEX
        ? unread(origin, regex, "an expression of more than " + LONGEST_REGEX + " characters")
        : built(origin, regex, RegexParser.parse(regex, ignoreCase), anywhere);
  }

  private static Regex built(
      Object origin, String text, RegexParser.Parsed parsed, boolean anywhere) {
    RegexNode node =
        anywhere
            ? new RegexNode.Sequence(List.of(RegexNode.ANYTHING, parsed.node(), RegexNode.ANYTHING))
            : parsed.node();
    Optional<Nfa> nfa = NfaBuilder.build(node);
    return nfa.isPresent()
        ? new Regex(origin, text, node, nfa.get(), parsed.loosened())
        : unread(origin, text, "an expression too large to compare");
  }

  private static Regex unread(Object origin, String text, String why) {
    RegexNode all = RegexNode.ANYTHING;
    return new Regex(origin, text, all, NfaBuilder.build(all).orElseThrow(), List.of(why));
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  /** What could not be compared exactly, such as "look-around"; empty where all could. */
  public List<String> loosened() {
    return loosened;
  }

  public boolean exact() {
    return loosened.isEmpty();
  }

  /** The same with a fixed beginning; only for expressions of whole texts. */
  Regex after(String prefix) {
    RegexNode beginning = EscapeParser.literal(prefix, false);
    RegexNode longer = new RegexNode.Sequence(List.of(beginning, node));
    RegexParser.Parsed parsed = new RegexParser.Parsed(longer, loosened);
    return built(new After(prefix, origin), prefix + text, parsed, false);
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
    if (!nfa.takes(input)) {
      return Match.NO;
    }
    return exact() ? Match.YES : Match.MAYBE;
  }

  /** Whether it matches all, none or some of the texts that another one matches. */
  public Match inAllOf(Regex texts) {
    if (!Languages.overlap(texts.nfa, nfa)) {
      return Match.NO;
    }
    return comparable && takesExampleOf(texts) && Languages.includes(texts.nfa, nfa)
        ? Match.YES
        : Match.MAYBE;
  }

  /** Mostly false where it does not take all of them, and then found much sooner. */
  private boolean takesExampleOf(Regex texts) {
    return nfa.takes(texts.example());
  }

  /** Of an expression that meets another one, so that there is one. */
  private String example() {
    String found = example;
    if (found == null) {
      found = Examples.shortest(nfa).orElse("");
      example = found;
    }
    return found;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Regex regex && origin.equals(regex.origin);
  }

  @Override
  public int hashCode() {
    return origin.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
