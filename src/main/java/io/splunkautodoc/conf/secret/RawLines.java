package io.splunkautodoc.conf.secret;

/**
 * Some lines of a file as they stand.
 *
 * @param content without the last line's end
 * @param end that of the last line; empty at the end of the file
 */
record RawLines(String content, String end) {
  /** A text that takes the place of a part of these lines, and as many lines as it. */
  String inPlaceOf(String part, String text) {
    String continued = content.contains("\r\n") ? "\\\r\n" : "\\\n";
    long missing = lineEnds(part) - lineEnds(text);
    return text.replace("\n", continued) + continued.repeat((int) Math.max(0, missing));
  }

  private static long lineEnds(String text) {
    return text.chars().filter(each -> each == '\n').count();
  }
}
