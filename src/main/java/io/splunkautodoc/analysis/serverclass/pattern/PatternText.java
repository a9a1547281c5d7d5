package io.splunkautodoc.analysis.serverclass.pattern;

import org.jspecify.annotations.Nullable;

/** A pattern's characters, read from left to right. Not thread-safe. */
final class PatternText {
  private static final int MOST_DIGITS = 6;

  private final String text;
  private int at;

  PatternText(String text) {
    this.text = text;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  /** The next character; it must not be at the end. */
  char peek() {
    return text.charAt(at);
  }

  char next() throws PatternException {
    if (isAtEnd()) {
      throw PatternException.invalid("an end where more is needed");
    }
    return text.charAt(at++);
  }

  boolean take(char wanted) {
    boolean found = !isAtEnd() && peek() == wanted;
    at += found ? 1 : 0;
    return found;
  }

  boolean take(String wanted) {
    boolean found = text.startsWith(wanted, at);
    at += found ? wanted.length() : 0;
    return found;
  }

  /** Takes a {@code -} that does not end its class. */
  boolean takeRangeDash() {
    return at + 1 < text.length() && text.charAt(at + 1) != ']' && take('-');
  }

  /** What stands before {@code end}, and takes both; null, and takes nothing, without an end. */
  @Nullable String takeUntil(String end) {
    int found = text.indexOf(end, at);
    if (found < 0) {
      return null;
    }
    String before = text.substring(at, found);
    at = found + end.length();
    return before;
  }

  /**
   * The two numbers of <code>{2,5}</code>; none where no such thing stands here: then the brace is
   * an ordinary character.
   */
  int[] takeTimes() {
    int start = at;
    if (!take('{')) {
      return new int[0];
    }
    int first = takeNumber();
    boolean ranged = take(',');
    int second = ranged ? takeNumber() : first;
    if (first < 0 || !take('}')) {
      at = start;
      return new int[0];
    }
    return new int[] {first, ranged && second < 0 ? Node.Repeat.WITHOUT_END : second};
  }

  private int takeNumber() {
    int start = at;
    while (!isAtEnd() && Character.digit(peek(), 10) >= 0 && at - start < MOST_DIGITS) {
      at++;
    }
    return at == start ? -1 : Integer.parseInt(text.substring(start, at));
  }
}
