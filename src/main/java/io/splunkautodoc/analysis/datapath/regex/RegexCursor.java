package io.splunkautodoc.analysis.datapath.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a parser stands in an expression, and what it could not take exactly. One thread's. */
final class RegexCursor {
  static final int NONE = -1;

  private final String text;
  private final Set<String> loosened = new LinkedHashSet<>();
  private int at;

  RegexCursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The next code unit, left where it is; {@link #NONE} at the end. */
  int peek() {
    return peek(0);
  }

  int peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : NONE;
  }

  int next() {
    return atEnd() ? NONE : text.charAt(at++);
  }

  boolean take(String expected) {
    if (!text.startsWith(expected, at)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  /** Everything up to a mark, which is taken too; the rest of the text where there is none. */
  String until(String mark) {
    int end = text.indexOf(mark, at);
    String taken = end < 0 ? text.substring(at) : text.substring(at, end);
    at = end < 0 ? text.length() : end + mark.length();
    return taken;
  }

  /** Digits of a radix, at most so many of them. */
  String digits(int radix, int most) {
    int from = at;
    while (at - from < most && !atEnd() && Character.digit(text.charAt(at), radix) >= 0) {
      at++;
    }
    return text.substring(from, at);
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  void toEnd() {
    at = text.length();
  }

  /** Notes that from here on the automaton takes more than the expression does. */
  void loosen(String what) {
    loosened.add(what);
  }

  List<String> loosened() {
    return new ArrayList<>(loosened);
  }
}
