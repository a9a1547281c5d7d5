package io.splunkautodoc.analysis.serverclass.pattern;

import io.splunkautodoc.analysis.serverclass.pattern.Node.At;
import io.splunkautodoc.analysis.serverclass.pattern.Node.Place;

/** Reads what follows a backslash. */
final class EscapeParser {
  private static final int HEX = 16;

  private EscapeParser() {}

  static Node parse(PatternText text) throws PatternException {
    char next = text.next();
    return switch (next) {
      case 'd', 'D', 'w', 'W', 's', 'S' -> new Node.OneOf(CharSet.ofEscape(next));
      case 'b' -> new At(Place.WORD_EDGE);
      case 'B' -> new At(Place.NO_WORD_EDGE);
      case 'A' -> new At(Place.START);
      case 'z', 'Z' -> new At(Place.END);
      default -> new Node.Letter(Character.toLowerCase(letter(next, text)));
    };
  }

  /** The character that is meant, where one is. */
  static char letter(char escaped, PatternText text) throws PatternException {
    return switch (escaped) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 'x' -> hex(text);
      default -> {
        if (escaped < 128 && Character.isLetterOrDigit(escaped)) {
          throw PatternException.unsupported("\\" + escaped);
        }
        yield escaped;
      }
    };
  }

  private static char hex(PatternText text) throws PatternException {
    int high = Character.digit(text.next(), HEX);
    int low = Character.digit(text.next(), HEX);
    if (high < 0 || low < 0) {
      throw PatternException.unsupported("\\x without two hexadecimal digits");
    }
    return (char) (high * HEX + low);
  }
}
