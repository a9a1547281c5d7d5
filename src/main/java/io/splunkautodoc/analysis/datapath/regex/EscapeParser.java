package io.splunkautodoc.analysis.datapath.regex;

import static io.splunkautodoc.analysis.datapath.regex.RegexCursor.NONE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows a backslash. */
final class EscapeParser {
  private static final CharSet HORIZONTAL = CharSet.BLANK.or(CharSet.of(0xa0));
  private static final CharSet VERTICAL =
      CharSet.range('\n', '\r').or(CharSet.of(0x85)).or(CharSet.range(0x2028, 0x2029));
  private static final int BELL = 7;
  private static final int ESCAPE = 27;

  private EscapeParser() {}

  /** The backslash is taken already. */
  static RegexNode outside(RegexCursor cursor, boolean ignoreCase) {
    int letter = cursor.peek();
    return switch (letter) {
      case 'b' -> place(cursor, RegexNode.Place.WORD_EDGE);
      case 'B' -> place(cursor, RegexNode.Place.NO_WORD_EDGE);
      case 'A', 'G' -> place(cursor, RegexNode.Place.START);
      case 'Z' -> place(cursor, RegexNode.Place.END);
      case 'z' -> place(cursor, RegexNode.Place.VERY_END);
      case 'Q' -> quoted(cursor, ignoreCase);
      case 'E', 'K' -> place(cursor, null);
      case 'k', 'g' -> reference(cursor);
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        cursor.digits(10, 2);
        cursor.loosen("a back reference");
        yield RegexNode.ANYTHING;
      }
      default -> {
        CharSet set = set(cursor);
        yield new RegexNode.One(ignoreCase ? set.ignoringCase() : set);
      }
    };
  }

  private static RegexNode place(RegexCursor cursor, RegexNode.@Nullable Place place) {
    cursor.next();
    return place == null ? RegexNode.NOTHING : new RegexNode.At(place);
  }

  private static RegexNode quoted(RegexCursor cursor, boolean ignoreCase) {
    cursor.next();
    return literal(cursor.until("\\E"), ignoreCase);
  }

  static RegexNode literal(String text, boolean ignoreCase) {
    List<RegexNode> units = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      units.add(new RegexNode.One(CharSet.of(text.charAt(i), ignoreCase)));
    }
    return new RegexNode.Sequence(units);
  }

  private static RegexNode reference(RegexCursor cursor) {
    cursor.next();
    cursor.loosen("a back reference");
    if (cursor.take("{")) {
      cursor.until("}");
    } else if (cursor.take("<")) {
      cursor.until(">");
    } else if (cursor.take("'")) {
      cursor.until("'");
    } else {
      cursor.take("-");
      cursor.digits(10, 3);
    }
    return RegexNode.ANYTHING;
  }

  /** A set of code units; the same inside and outside of brackets. */
  static CharSet set(RegexCursor cursor) {
    int letter = cursor.next();
    return switch (letter) {
      case NONE -> CharSet.of('\\');
      case 'd' -> CharSet.DIGIT;
      case 'D' -> CharSet.DIGIT.not();
      case 'w' -> CharSet.WORD;
      case 'W' -> CharSet.WORD.not();
      case 's' -> CharSet.SPACE;
      case 'S' -> CharSet.SPACE.not();
      case 'h' -> HORIZONTAL;
      case 'H' -> HORIZONTAL.not();
      case 'v', 'R' -> VERTICAL;
      case 'V' -> VERTICAL.not();
      case 'N' -> CharSet.NOT_NEWLINE;
      case 't' -> CharSet.of('\t');
      case 'n' -> CharSet.NEWLINE;
      case 'r' -> CharSet.of('\r');
      case 'f' -> CharSet.of('\f');
      case 'e' -> CharSet.of(ESCAPE);
      case 'a' -> CharSet.of(BELL);
      case 'c' -> CharSet.of(cursor.next() & 0x1f);
      case '0' -> CharSet.of(number("0" + cursor.digits(8, 2), 8));
      case 'o' -> CharSet.of(cursor.take("{") ? number(cursor.until("}"), 8) : 'o');
      case 'x' ->
          CharSet.of(
              cursor.take("{") ? number(cursor.until("}"), 16) : number(cursor.digits(16, 2), 16));
      case 'p', 'P' -> property(cursor);
      default -> other(cursor, letter);
    };
  }

  private static CharSet property(RegexCursor cursor) {
    cursor.loosen("a Unicode property");
    if (cursor.take("{")) {
      cursor.until("}");
    } else {
      cursor.next();
    }
    return CharSet.ANY;
  }

  private static CharSet other(RegexCursor cursor, int letter) {
    if (Character.isLetterOrDigit(letter)) {
      cursor.loosen("\\" + (char) letter);
      return CharSet.ANY;
    }
    return CharSet.of(letter);
  }

  /** A code unit's number; that of the replacement character where it is none. */
  private static int number(String digits, int radix) {
    try {
      int unit = digits.isEmpty() ? 0 : Integer.parseInt(digits.strip(), radix);
      return unit <= Character.MAX_VALUE && unit >= 0 ? unit : 0xfffd;
    } catch (NumberFormatException e) {
      return 0xfffd;
    }
  }
}
