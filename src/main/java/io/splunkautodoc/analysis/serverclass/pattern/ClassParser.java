package io.splunkautodoc.analysis.serverclass.pattern;

/** Reads a character class, after its opening bracket. Dots and stars in it are themselves. */
final class ClassParser {
  private ClassParser() {}

  static CharSet parse(PatternText text) throws PatternException {
    CharSet set = new CharSet();
    if (text.take('^')) {
      set.negate();
    }
    boolean first = true;
    while (first || !text.take(']')) {
      if (text.isAtEnd()) {
        throw PatternException.invalid("a [ without its ]");
      }
      member(text, set);
      first = false;
    }
    return set;
  }

  private static void member(PatternText text, CharSet set) throws PatternException {
    if (text.take("[:")) {
      String name = text.takeUntil(":]");
      CharSet named = name == null ? null : CharSet.ofPosix(name);
      if (named == null) {
        throw PatternException.unsupported("[: without a known name and :]");
      }
      set.addAll(named);
      return;
    }
    char start = text.next();
    if (start == '\\') {
      char escaped = text.next();
      if ("dDwWsS".indexOf(escaped) >= 0) {
        set.addAll(CharSet.ofEscape(escaped));
        return;
      }
      start = EscapeParser.letter(escaped, text);
    }
    char end = text.takeRangeDash() ? text.next() : start;
    if (end == '\\') {
      end = EscapeParser.letter(text.next(), text);
    }
    if (end < start) {
      throw PatternException.invalid("a range with its ends in the wrong order");
    }
    set.add(start, end);
  }
}
