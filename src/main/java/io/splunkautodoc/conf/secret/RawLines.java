package io.splunkautodoc.conf.secret;

/**
 * Some lines of a file as they stand.
 *
 * @param content without the last line's end
 * @param end that of the last line; empty at the end of the file
 */
record RawLines(String content, String end) {
  /**
   * A text that takes the place of a part of these lines, and as many lines as it; what fills them
   * up comes first, so that the last line is not empty.
   */
  String inPlaceOf(String part, String text) {
    return missing(part, text) + continued(text);
  }

  /** A text as it is written in these lines. */
  String continued(String text) {
    return text.replace("\n", continuation());
  }

  /** What makes a text as many lines as the part has that it takes the place of. */
  String missing(String part, String text) {
    return continuation().repeat((int) Math.max(0, lineEnds(part) - lineEnds(text)));
  }

  private String continuation() {
    return content.contains("\r\n") ? "\\\r\n" : "\\\n";
  }

  private static long lineEnds(String text) {
    return text.chars().filter(each -> each == '\n').count();
  }
}
