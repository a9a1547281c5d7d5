package io.splunkautodoc.http.operations.answers;

/**
 * What a column has to be: a text, in which each {@code *} stands for any other. Its time grows
 * with pattern × text only.
 */
record Wildcard(String pattern) {
  private static final int NONE = -1;

  boolean matches(String text) {
    int at = 0;
    int in = 0;
    int star = NONE;
    int resume = 0;
    while (at < text.length()) {
      if (in < pattern.length() && pattern.charAt(in) == '*') {
        star = in++;
        resume = at;
      } else if (in < pattern.length() && pattern.charAt(in) == text.charAt(at)) {
        in++;
        at++;
      } else if (star != NONE) {
        in = star + 1;
        at = ++resume;
      } else {
        return false;
      }
    }
    while (in < pattern.length() && pattern.charAt(in) == '*') {
      in++;
    }
    return in == pattern.length();
  }
}
