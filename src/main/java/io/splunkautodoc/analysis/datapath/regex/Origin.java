package io.splunkautodoc.analysis.datapath.regex;

import java.util.List;
import java.util.stream.IntStream;

/** What an expression is made of; equal ones take the same texts. Read only when it is compared. */
sealed interface Origin {
  /** As it is written, for the reader. */
  String text();

  /** Total: what is no expression takes more texts than it should, and is noted. */
  RegexParser.Parsed read();

  /** The same, or what takes any text where an automaton would be too large. */
  default RegexParser.Parsed readable() {
    RegexParser.Parsed parsed = read();
    return NfaBuilder.fits(parsed.node())
        ? parsed
        : RegexParser.Parsed.unread("an expression too large to compare");
  }

  /**
   * An expression.
   *
   * @param anywhere whether it may match a part of a text
   */
  record Written(String text, boolean ignoreCase, boolean anywhere) implements Origin {
    /** Longer expressions are not read; Splunk's own hardly reach a tenth. */
    private static final int LONGEST = 20_000;

    @Override
    public RegexParser.Parsed read() {
      if (text.length() > LONGEST) {
        return RegexParser.Parsed.unread("an expression of more than " + LONGEST + " characters");
      }
      RegexParser.Parsed parsed = RegexParser.parse(text, ignoreCase);
      return anywhere
          ? parsed.with(
              new RegexNode.Sequence(
                  List.of(RegexNode.ANYTHING, parsed.node(), RegexNode.ANYTHING)))
          : parsed;
    }
  }

  /** A text that means itself. */
  record Literal(String text, boolean ignoreCase) implements Origin {
    /** Longer ones are compared as automata, whose comparisons have limits. */
    private static final int LONGEST = 1_000;

    @Override
    public RegexParser.Parsed read() {
      return new RegexParser.Parsed(EscapeParser.literal(text, ignoreCase), List.of());
    }

    /** Whether it needs no automaton to be compared with a text of one line or another literal. */
    boolean isPlain() {
      return text.length() <= LONGEST && text.indexOf('\n') < 0;
    }

    boolean takes(String other) {
      return other.length() == text.length()
          && (ignoreCase ? units().allMatch(i -> set(i).has(other.charAt(i))) : text.equals(other));
    }

    /** Whether it takes all, none or some of the texts that another one takes. */
    Match inAllOf(Literal texts) {
      if (texts.text.length() != text.length()
          || !units().allMatch(i -> set(i).meets(texts.set(i)))) {
        return Match.NO;
      }
      return units().allMatch(i -> set(i).and(texts.set(i)).equals(texts.set(i)))
          ? Match.YES
          : Match.MAYBE;
    }

    private IntStream units() {
      return IntStream.range(0, text.length());
    }

    private CharSet set(int place) {
      return CharSet.of(text.charAt(place), ignoreCase);
    }
  }

  /** An expression of whole texts behind a fixed beginning. */
  record After(String prefix, Origin rest) implements Origin {
    @Override
    public String text() {
      return prefix + rest.text();
    }

    @Override
    public RegexParser.Parsed read() {
      RegexParser.Parsed parsed = rest.readable();
      return parsed.with(
          new RegexNode.Sequence(List.of(EscapeParser.literal(prefix, false), parsed.node())));
    }
  }
}
