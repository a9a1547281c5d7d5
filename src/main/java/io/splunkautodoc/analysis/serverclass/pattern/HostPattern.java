package io.splunkautodoc.analysis.serverclass.pattern;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of a client filter, as a user wrote it: PCRE without regard to case, where {@code .}
 * means a dot and {@code *} any text, held against the whole of a name. Immutable; whatever the
 * text, reading it throws nothing and matching it takes a bounded number of steps.
 */
public final class HostPattern {
  private static final int LONGEST = 1_000;
  private static final char REPLACEMENT = '\ufffd';

  private final String text;
  private final Subject subject;
  private final @Nullable Node node;
  private final @Nullable Glob glob;
  private final boolean looksAround;
  private final @Nullable PatternException trouble;

  private HostPattern(String text, @Nullable Node node, @Nullable PatternException trouble) {
    this.text = text;
    this.node = node;
    this.glob = node == null ? null : Glob.of(node).orElse(null);
    this.looksAround = node != null && NodeShape.looksAround(node);
    this.trouble = trouble;
    this.subject = glob != null && glob.isAnything() ? Subject.ANYTHING : Subject.of(text);
  }

  /** Reads a pattern. */
  public static HostPattern of(String text) {
    try {
      if (text.length() > LONGEST) {
        throw PatternException.unsupported("more than " + LONGEST + " characters");
      }
      String safe = text.replace(CharSet.ANY_TEXT, REPLACEMENT);
      return new HostPattern(text, NodeParser.parse(safe, startsWithDotStar(text)), null);
    } catch (PatternException e) {
      return new HostPattern(text, null, e);
    }
  }

  private static boolean startsWithDotStar(String text) {
    return text.startsWith(".*") || text.startsWith("^.*");
  }

  /** As the file has it. */
  public String text() {
    return text;
  }

  /** What of a client it can match. */
  public Subject subject() {
    return subject;
  }

  /** The one name that it can match, in lower case; empty for a pattern that takes several. */
  public Optional<String> literal() {
    return glob != null && glob.isLiteral() ? Optional.of(glob.text()) : Optional.empty();
  }

  /**
   * Whether it starts with {@code .*}. By the letter of the documents that asks for a dot first; it
   * is taken for the regular expression that its author meant.
   */
  public boolean startsWithDotStar() {
    return trouble == null && startsWithDotStar(text);
  }

  /** Why it is no regular expression, and so matches nothing; empty for one that can be read. */
  public Optional<String> invalid() {
    return trouble != null && trouble.isInvalid() ? Optional.of(trouble.what()) : Optional.empty();
  }

  /** Why what it matches is unknown; empty for one that can be evaluated. */
  public Optional<String> unsupported() {
    return trouble != null && !trouble.isInvalid() ? Optional.of(trouble.what()) : Optional.empty();
  }

  /** Whether it matches the whole of a name, in any case. */
  public Answer matches(String name) {
    return matchesFolded(folded(name));
  }

  /** As {@link #matches}, of a name that is {@link #folded} already. */
  Answer matchesFolded(String name) {
    if (glob != null) {
      return Answer.of(glob.matches(name));
    }
    if (node == null) {
      return trouble != null && trouble.isInvalid() ? Answer.NO : Answer.UNKNOWN;
    }
    // What stands beside "any text" is not to be known.
    return name.length() > LONGEST || (looksAround && name.indexOf(CharSet.ANY_TEXT) >= 0)
        ? Answer.UNKNOWN
        : NodeMatcher.matches(node, name);
  }

  @Nullable Glob glob() {
    return glob;
  }

  /** Texts, in lower case, that are in every name that it matches. */
  List<String> requiredTexts() {
    return node == null ? List.of() : NodeShape.requiredTexts(node);
  }

  /** A name as patterns are held against it. */
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace(CharSet.ANY_TEXT, REPLACEMENT);
  }

  /**
   * What stands for "some client of this pattern" and is held against other patterns: they match it
   * exactly where they match everything that this pattern matches.
   */
  String example() {
    return glob == null ? String.valueOf(CharSet.ANY_TEXT) : glob.text();
  }

  @Override
  public String toString() {
    return text;
  }
}
