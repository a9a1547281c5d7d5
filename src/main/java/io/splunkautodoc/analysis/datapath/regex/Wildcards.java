package io.splunkautodoc.analysis.datapath.regex;

/**
 * Splunk's patterns of paths: {@code ...} is anything, {@code *} anything but a separator, a dot is
 * a dot. Other characters of expressions count only in or after the first segment with a wildcard.
 */
public final class Wildcards {
  private static final String ELLIPSIS = "...";
  private static final String ANYTHING = "[\\s\\S]*";
  private static final String IN_SEGMENT = "[^/\\\\]*";

  /** Names of files are taken to have one line; so a folder holds all that is below it. */
  private static final String ANY_PATH = "[^\\n]*";

  private static final String SEGMENT_OF_PATH = "[^/\\\\\\n]*";

  private Wildcards() {}

  /** Whether it is a pattern at all, not just a name. */
  public static boolean in(String pattern) {
    return pattern.contains(ELLIPSIS) || pattern.indexOf('*') >= 0;
  }

  /** The pattern of a stanza as an expression; a backslash escapes what follows. */
  public static String ofStanza(String pattern) {
    return expression(pattern, true, ANYTHING, IN_SEGMENT);
  }

  /** The pattern of an input's path as an expression; backslashes alone are separators. */
  public static String ofPath(String path) {
    return expression(path, path.indexOf('/') >= 0, ANY_PATH, SEGMENT_OF_PATH);
  }

  /** The name that a stanza without wildcards means: doubled backslashes are single ones. */
  public static String unescaped(String name) {
    return name.replace("\\\\", "\\");
  }

  private static String expression(
      String pattern, boolean escapes, String anything, String inSegment) {
    int live = live(pattern);
    String head = pattern.substring(0, live);
    return quoted(escapes ? unescaped(head) : head)
        + tail(pattern.substring(live), escapes, anything, inSegment);
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

  private static String tail(String pattern, boolean escapes, String anything, String inSegment) {
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
        regex.append(anything);
        i += ELLIPSIS.length() - 1;
      } else if (unit == '*') {
        regex.append(inSegment);
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
