package io.splunkautodoc.analysis.datapath.regex;

import static io.splunkautodoc.analysis.datapath.regex.RegexCursor.NONE;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions in Perl's manner (PCRE). Total: what is no expression, or more than an
 * automaton can hold, becomes something that takes at least as many texts, and is noted.
 */
final class RegexParser {
  /** Groups in groups; deeper ones would exhaust the stack. */
  private static final int DEEPEST = 100;

  private static final String FLAGS = "imsxnUJ-^";

  private final RegexCursor cursor;
  private RegexFlags flags;
  private int depth;

  private RegexParser(String regex, RegexFlags flags) {
    this.cursor = new RegexCursor(regex);
    this.flags = flags;
  }

  /** A tree, and what it takes more of than the expression does. */
  record Parsed(RegexNode node, List<String> loosened) {
    public Parsed {
      loosened = List.copyOf(loosened);
    }

    /** What takes any text, instead of an expression that is not read. */
    static Parsed unread(String why) {
      return new Parsed(RegexNode.ANYTHING, List.of(why));
    }

    Parsed with(RegexNode other) {
      return new Parsed(other, loosened);
    }
  }

  static Parsed parse(String regex, boolean ignoreCase) {
    return new RegexParser(regex, RegexFlags.NONE.with('i', ignoreCase)).all();
  }

  private Parsed all() {
    List<RegexNode> parts = new ArrayList<>();
    parts.add(choice());
    while (!cursor.atEnd()) {
      cursor.next();
      cursor.loosen("a closing parenthesis too many");
      parts.add(RegexNode.ANYTHING);
      parts.add(choice());
    }
    return new Parsed(new RegexNode.Sequence(parts), cursor.loosened());
  }

  private RegexNode choice() {
    List<RegexNode> options = new ArrayList<>();
    do {
      options.add(sequence());
    } while (cursor.take("|"));
    return options.size() == 1 ? options.get(0) : new RegexNode.Choice(options);
  }

  private RegexNode sequence() {
    List<RegexNode> parts = new ArrayList<>();
    while (!cursor.atEnd() && cursor.peek() != '|' && cursor.peek() != ')') {
      if (flags.extended() && skipped()) {
        continue;
      }
      parts.add(QuantifierParser.repeated(cursor, atom()));
    }
    return parts.size() == 1 ? parts.get(0) : new RegexNode.Sequence(parts);
  }

  private boolean skipped() {
    if (CharSet.SPACE.has(cursor.peek())) {
      cursor.next();
      return true;
    }
    if (cursor.take("#")) {
      cursor.until("\n");
      return true;
    }
    return false;
  }

  private RegexNode atom() {
    int unit = cursor.next();
    return switch (unit) {
      case '(' -> group();
      case '[' -> new RegexNode.One(ClassParser.parse(cursor, flags.ignoreCase()));
      case '.' -> new RegexNode.One(flags.dotAll() ? CharSet.ANY : CharSet.NOT_NEWLINE);
      case '^' ->
          new RegexNode.At(flags.multiline() ? RegexNode.Place.LINE_START : RegexNode.Place.START);
      case '$' ->
          new RegexNode.At(flags.multiline() ? RegexNode.Place.LINE_END : RegexNode.Place.END);
      case '\\' -> EscapeParser.outside(cursor, flags.ignoreCase());
      case '*', '+', '?' -> {
        cursor.loosen("nothing to repeat before " + (char) unit);
        yield RegexNode.ANYTHING;
      }
      default -> new RegexNode.One(CharSet.of(unit, flags.ignoreCase()));
    };
  }

  private RegexNode group() {
    if (depth >= DEEPEST) {
      cursor.loosen("groups nested too deep");
      cursor.toEnd();
      return RegexNode.ANYTHING;
    }
    depth++;
    RegexFlags outer = flags;
    RegexNode inner = inGroup();
    flags = stays ? flags : outer;
    stays = false;
    depth--;
    return inner;
  }

  /** Whether the group that was just read only switched flags for what follows it. */
  private boolean stays;

  private RegexNode inGroup() {
    if (cursor.take("*")) {
      cursor.until(")");
      cursor.loosen("a verb");
      return RegexNode.NOTHING;
    }
    return cursor.take("?") ? special() : closed(choice());
  }

  private RegexNode closed(RegexNode content) {
    if (!cursor.take(")")) {
      cursor.loosen("a parenthesis that is never closed");
      return RegexNode.ANYTHING;
    }
    return content;
  }

  private RegexNode special() {
    if (cursor.take("#")) {
      cursor.until(")");
      return RegexNode.NOTHING;
    }
    if (cursor.take(":") || cursor.take("|")) {
      return closed(choice());
    }
    if (cursor.take("=") || cursor.take("!") || cursor.take("<=") || cursor.take("<!")) {
      cursor.loosen("look-around");
      closed(choice());
      return RegexNode.NOTHING;
    }
    if (cursor.take(">")) {
      cursor.loosen("an atomic group");
      return closed(choice());
    }
    if (cursor.take("P<") || cursor.take("<")) {
      cursor.until(">");
      return closed(choice());
    }
    if (cursor.take("'")) {
      cursor.until("'");
      return closed(choice());
    }
    return isFlags() ? switched() : beyond();
  }

  private boolean isFlags() {
    int unit = cursor.peek();
    int second = cursor.peek(1);
    return unit != NONE
        && FLAGS.indexOf(unit) >= 0
        && !(unit == '-' && second >= '0' && second <= '9');
  }

  private RegexNode switched() {
    boolean on = true;
    while (!cursor.atEnd() && cursor.peek() != ')' && cursor.peek() != ':') {
      int flag = cursor.next();
      if (flag == '-') {
        on = false;
      } else if (flag == '^') {
        flags = RegexFlags.NONE;
      } else {
        flags = flags.with((char) flag, on);
      }
    }
    if (cursor.take(":")) {
      return closed(choice());
    }
    stays = true;
    return closed(RegexNode.NOTHING);
  }

  /** Recursion, conditions, references by name: an automaton has nothing like them. */
  private RegexNode beyond() {
    cursor.loosen("a recursion, condition or reference");
    if (cursor.take("(")) {
      closed(choice());
    }
    closed(choice());
    return RegexNode.ANYTHING;
  }
}
