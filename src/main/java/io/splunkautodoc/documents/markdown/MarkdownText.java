package io.splunkautodoc.documents.markdown;

import java.util.regex.Pattern;

/** Text that Markdown shows as it is, within a line or a table's cell. */
final class MarkdownText {
  private static final String MARKS = "\\`*_[]{}|~$";

  /** What starts a list, a heading or a rule where it starts a line. */
  private static final Pattern START =
      Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)|^([-+=#])(?=[-+=#\\s]|$)");

  private MarkdownText() {}

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '\n' -> escaped.append("<br>");
        case '\r' -> {}
        case '\t' -> escaped.append(' ');
        default -> {
          if (MARKS.indexOf(unit) >= 0) {
            escaped.append('\\');
          }
          escaped.append(unit);
        }
      }
    }
    return START.matcher(escaped).replaceFirst("$1\\\\$2$3");
  }
}
