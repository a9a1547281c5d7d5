package io.splunkautodoc.analysis.datapath.regex;

/**
 * Splunk's patterns of paths: {@code ...} is anything, {@code *} anything but a separator, a dot is
 * a dot. Other characters of expressions count only in or after the first segment with a wildcard.
 */
public final class Wildcards {
  private static final String ELLIPSIS = "...";
  private static final String ANYTHING = "[\\s\\S]*";
  private static final String IN_SEGMENT = "[^/\\\\]*";

  private Wildcards() {}

  /** Whether it is a pattern at all, not just a name. */
  public static boolean in(String pattern) {
    return pattern.contains(ELLIPSIS) || pattern.indexOf('*') >= 0;
  }

  /** The pattern of a stanza as an expression; a backslash escapes what follows. */
  public static String ofStanza(String pattern) {
    return expression(pattern, true);
  }

  /** The pattern of an input's path as an expression; backslashes alone are separators. */
  public static String ofPath(String path) {
    return expression(path, path.indexOf('/') >= 0);
  }

  /** The name that a stanza without wildcards means: doubled backslashes are single ones. */
  public static String unescaped(String name) {
    return name.replace("\\\\", "\\");
  }

  private static String expression(String pattern, boolean escapes) {
    int live = live(pattern);
    String head = pattern.substring(0, live);
    return quoted(escapes ? unescaped(head) : head) + tail(pattern.substring(live), escapes);
  }

  /** Where the first segment with a wildcard starts; the end where there is none. */
  private static int live(String pattern) {
    if (!in(pattern)) {
      return pattern.length();
    }
    int star = pattern.indexOf('*');
    int dots = pattern.indexOf(ELLIPSIS);
    int first = star < 0 ? dots : dots < 0 ? star : Math.min(star, dots);
    return 1 + Math.max(pattern.lastIndexOf('/', first), pattern.lastIndexOf('\\', first));
  }

  /** A fixed text as an expression. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean plain = Character.isLetterOrDigit(unit) || Character.isWhitespace(unit);
      quoted.append(plain ? "" : "\\").append(unit);
    }
    return quoted.toString();
  }

  private static String tail(String pattern, boolean escapes) {
    StringBuilder regex = new StringBuilder();
    boolean inBrackets = false;
    for (int i = 0; i < pattern.length(); i++) {
      char unit = pattern.charAt(i);
      if (unit == '\\') {
        boolean pair = escapes && i + 1 < pattern.length();
        regex.append(pair ? pattern.substring(i, i + 2) : "\\\\");
        i += pair ? 1 : 0;
      } else if (inBrackets) {
        inBrackets = unit != ']';
        regex.append(unit);
      } else if (pattern.startsWith(ELLIPSIS, i)) {
        regex.append(ANYTHING);
        i += ELLIPSIS.length() - 1;
      } else if (unit == '*') {
        regex.append(IN_SEGMENT);
      } else if (unit == '.') {
        regex.append("\\.");
      } else {
        inBrackets = unit == '[';
        regex.append(unit);
      }
    }
    return regex.toString();
  }
}
