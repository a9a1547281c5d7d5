package io.splunkautodoc.analysis.datapath.regex;

/** How often the part before it may come. */
final class QuantifierParser {
  private QuantifierParser() {}

  /** The part with its quantifier, if one follows. */
  static RegexNode repeated(RegexCursor cursor, RegexNode part) {
    if (cursor.take("*")) {
      return end(cursor, new RegexNode.Repeat(part, 0, RegexNode.Repeat.UNBOUNDED));
    }
    if (cursor.take("+")) {
      return end(cursor, new RegexNode.Repeat(part, 1, RegexNode.Repeat.UNBOUNDED));
    }
    if (cursor.take("?")) {
      return end(cursor, new RegexNode.Repeat(part, 0, 1));
    }
    return counted(cursor, part);
  }

  /** A brace that holds no numbers is a plain character, left where it is. */
  private static RegexNode counted(RegexCursor cursor, RegexNode part) {
    int start = cursor.position();
    if (cursor.take("{")) {
      String least = cursor.digits(10, 6);
      boolean open = cursor.take(",");
      String most = open ? cursor.digits(10, 6) : least;
      if (!least.isEmpty() && cursor.take("}")) {
        return end(
            cursor,
            new RegexNode.Repeat(
                part,
                Integer.parseInt(least),
                most.isEmpty() ? RegexNode.Repeat.UNBOUNDED : Integer.parseInt(most)));
      }
      cursor.back(start);
    }
    return part;
  }

  private static RegexNode end(RegexCursor cursor, RegexNode repeat) {
    if (cursor.take("+")) {
      cursor.loosen("a possessive quantifier");
    } else {
      cursor.take("?");
    }
    return repeat;
  }
}
