package io.splunkautodoc.analysis.datapath.regex;

import static io.splunkautodoc.analysis.datapath.regex.RegexCursor.NONE;

/** What stands between brackets. */
final class ClassParser {
  private static final int BACKSPACE = 8;
  private static final CharSet PUNCTUATION =
      CharSet.range('!', '/')
          .or(CharSet.range(':', '@'))
          .or(CharSet.range('[', '`'))
          .or(CharSet.range('{', '~'));

  private ClassParser() {}

  /** The opening bracket is taken already; takes the closing one. */
  static CharSet parse(RegexCursor cursor, boolean ignoreCase) {
    boolean negated = cursor.take("^");
    CharSet all = cursor.take("]") ? CharSet.of(']') : CharSet.NONE;
    while (!cursor.take("]")) {
      if (cursor.atEnd()) {
        cursor.loosen("a bracket that is never closed");
        return CharSet.ANY;
      }
      all = all.or(member(cursor));
    }
    CharSet cased = ignoreCase ? all.ignoringCase() : all;
    return negated ? cased.not() : cased;
  }

  private static CharSet member(RegexCursor cursor) {
    if (cursor.take("[:")) {
      return named(cursor);
    }
    CharSet start = one(cursor);
    int afterDash = cursor.peek(1);
    if (cursor.peek() != '-' || afterDash == ']' || afterDash == NONE) {
      return start;
    }
    cursor.next();
    CharSet end = one(cursor);
    if (start.single() == NONE || end.single() == NONE || start.single() > end.single()) {
      return start.or(CharSet.of('-')).or(end);
    }
    return CharSet.range(start.single(), end.single());
  }

  private static CharSet one(RegexCursor cursor) {
    int unit = cursor.next();
    if (unit != '\\') {
      return CharSet.of(unit);
    }
    return cursor.take("b") ? CharSet.of(BACKSPACE) : EscapeParser.set(cursor);
  }

  private static CharSet named(RegexCursor cursor) {
    boolean negated = cursor.take("^");
    CharSet set =
        switch (cursor.until(":]")) {
          case "alpha" -> CharSet.UPPER.or(CharSet.LOWER);
          case "digit" -> CharSet.DIGIT;
          case "alnum" -> CharSet.UPPER.or(CharSet.LOWER).or(CharSet.DIGIT);
          case "upper" -> CharSet.UPPER;
          case "lower" -> CharSet.LOWER;
          case "space" -> CharSet.SPACE;
          case "blank" -> CharSet.BLANK;
          case "word" -> CharSet.WORD;
          case "punct" -> PUNCTUATION;
          case "xdigit" -> CharSet.DIGIT.or(CharSet.range('a', 'f')).or(CharSet.range('A', 'F'));
          case "cntrl" -> CharSet.range(0, 0x1f).or(CharSet.of(0x7f));
          case "graph" -> CharSet.range('!', '~');
          case "print" -> CharSet.range(' ', '~');
          case "ascii" -> CharSet.range(0, 0x7f);
          default -> {
            cursor.loosen("an unknown class");
            yield CharSet.ANY;
          }
        };
    return negated ? set.not() : set;
  }
}
