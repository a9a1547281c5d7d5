package io.splunkautodoc.analysis.datapath.props;

import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.datapath.regex.Wildcards;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a stanza in {@code props.conf} stands for.
 *
 * @param stanza the name as the files have it
 * @param text the pattern without its type
 * @param literal whether it names one source, host or sourcetype only
 */
public record PropsPattern(Kind kind, String stanza, String text, boolean literal, Regex regex) {
  /** What a stanza's settings apply to; the stronger first. */
  public enum Kind {
    SOURCE,
    HOST,
    SOURCETYPE,
    /** Helps to guess a sourcetype, and applies to nothing. */
    RULE,
    DEFAULT
  }

  /** Flags may stand before the type or behind it. */
  private static final Pattern NAME =
      Pattern.compile(
          "(\\(\\?-?i\\))?(source|host|rule|delayedrule)::(\\(\\?-?i\\))?(.*)", Pattern.DOTALL);

  /** A known trick: with an empty group in front, names of sourcetypes are patterns as well. */
  private static final Pattern SOURCETYPE_PATTERN =
      Pattern.compile("\\((?:\\?:)?::?\\)(?:\\{0}|\\?)(.*)", Pattern.DOTALL);

  /** Total: any name stands for something. */
  public static PropsPattern of(String stanza) {
    if (stanza.equals("default")) {
      return new PropsPattern(Kind.DEFAULT, stanza, "", true, Regex.literal("", false));
    }
    Matcher typed = NAME.matcher(stanza);
    if (!typed.matches()) {
      return sourcetype(stanza);
    }
    Kind kind =
        switch (typed.group(2)) {
          case "source" -> Kind.SOURCE;
          case "host" -> Kind.HOST;
          default -> Kind.RULE;
        };
    String flag =
        Optional.ofNullable(typed.group(1))
            .or(() -> Optional.ofNullable(typed.group(3)))
            .orElse(kind == Kind.HOST ? "(?i)" : "(?-i)");
    return pattern(kind, stanza, typed.group(4), flag.equals("(?i)"));
  }

  private static PropsPattern sourcetype(String stanza) {
    Matcher trick = SOURCETYPE_PATTERN.matcher(stanza);
    return trick.matches()
        ? pattern(Kind.SOURCETYPE, stanza, trick.group(1), false)
        : new PropsPattern(Kind.SOURCETYPE, stanza, stanza, true, Regex.literal(stanza, false));
  }

  private static PropsPattern pattern(Kind kind, String stanza, String text, boolean ignoreCase) {
    boolean literal = !Wildcards.in(text);
    Regex regex =
        literal
            ? Regex.literal(Wildcards.unescaped(text), ignoreCase)
            : Regex.whole(Wildcards.ofStanza(text), ignoreCase);
    return new PropsPattern(kind, stanza, text, literal, regex);
  }
}
