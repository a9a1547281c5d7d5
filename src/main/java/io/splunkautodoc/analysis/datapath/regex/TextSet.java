package io.splunkautodoc.analysis.datapath.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The texts that something may turn out to be, such as the sources of an input that watches a
 * folder. Immutable.
 */
public final class TextSet {
  private static final String ANYTHING = "[^\\n]*";

  private final String shown;
  private final Optional<String> likely;
  private final boolean only;
  private final List<Regex> texts;
  private final List<Regex> others;

  private TextSet(
      String shown, Optional<String> likely, boolean only, List<Regex> texts, List<Regex> others) {
    this.shown = shown;
    this.likely = likely;
    this.only = only;
    this.texts = List.copyOf(texts);
    this.others = List.copyOf(others);
  }

  /** One text. */
  public static TextSet only(String text) {
    return new TextSet(
        text, Optional.of(text), true, List.of(Regex.literal(text, false)), List.of());
  }

  /** Any text at all. */
  public static TextSet anything(String shown) {
    return matching(shown, Regex.whole(ANYTHING, false));
  }

  /** All texts that an expression matches as a whole. */
  public static TextSet matching(String shown, Regex whole) {
    return new TextSet(shown, Optional.empty(), false, List.of(whole), List.of());
  }

  /** The same with one text that is the most likely by far. */
  public static TextSet likely(String text, Regex whole) {
    return new TextSet(text, Optional.of(text), false, List.of(whole), List.of());
  }

  /** The same with other words for the reader. */
  public TextSet shownAs(String other) {
    return new TextSet(other, likely, only, texts, others);
  }

  /** Only those of the texts in which the expression is found, too. */
  public TextSet with(Regex searching) {
    List<Regex> more = new ArrayList<>(texts);
    more.add(searching);
    return new TextSet(shown, likely, only, more, others);
  }

  /** None of the texts that the expression matches. */
  public TextSet without(Regex expression) {
    List<Regex> more = new ArrayList<>(others);
    more.add(expression);
    return new TextSet(shown, likely, only, texts, more);
  }

  /** Only those of the texts that the expression matches as a whole. */
  public TextSet within(Regex whole) {
    return new TextSet(shown, Optional.empty(), false, with(whole).texts, others);
  }

  /** All texts with the same beginning before them. */
  public TextSet after(String prefix) {
    return new TextSet(
        prefix + shown,
        likely.map(text -> prefix + text),
        only,
        List.of(texts.get(0).after(prefix)),
        List.of());
  }

  /** Whether a pattern takes the text that it will be. */
  public Match in(Regex pattern) {
    return in(pattern, Regex::inAllOf);
  }

  /**
   * The same.
   *
   * @param compared tells of a pattern whether it takes the texts of another
   */
  Match in(Regex pattern, BiFunction<Regex, Regex, Match> compared) {
    Optional<Match> mostLikely = likely.map(pattern::in);
    if (mostLikely.isPresent() && (only || mostLikely.get() == Match.YES)) {
      return mostLikely.get();
    }
    Match all =
        texts.stream()
            .map(text -> compared.apply(pattern, text))
            .filter(match -> match != Match.MAYBE)
            .findFirst()
            .orElse(Match.MAYBE);
    boolean none =
        all == Match.MAYBE
            && others.stream().anyMatch(other -> compared.apply(other, pattern) == Match.YES);
    return none ? Match.NO : all;
  }

  /** The text, where it can be no other. */
  public Optional<String> single() {
    return only ? likely : Optional.empty();
  }

  /** For the reader. */
  public String shown() {
    return shown;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof TextSet set
            && only == set.only
            && shown.equals(set.shown)
            && sameText(texts, set.texts)
            && sameText(others, set.others));
  }

  private static boolean sameText(List<Regex> some, List<Regex> others) {
    boolean same = some.size() == others.size();
    for (int i = 0; same && i < some.size(); i++) {
      same = some.get(i).text().equals(others.get(i).text());
    }
    return same;
  }

  @Override
  public int hashCode() {
    return shown.hashCode();
  }

  @Override
  public String toString() {
    return shown;
  }
}
