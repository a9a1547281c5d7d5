package io.splunkautodoc.analysis.serverclass.pattern;

import io.splunkautodoc.analysis.serverclass.pattern.Node.At;
import io.splunkautodoc.analysis.serverclass.pattern.Node.LookAhead;
import io.splunkautodoc.analysis.serverclass.pattern.Node.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a pattern: PCRE, but {@code .} is a dot and {@code *} is any text. Greedy or lazy makes no
 * difference, since only a match of the whole text counts.
 */
final class NodeParser {
  /** Far more than any real pattern, and shallow enough for the stack of every thread. */
  private static final int DEEPEST = 100;

  private static final int MOST_REPEATS = 1_000;
  private static final int MOST_REPEATS_WITHIN = 2;

  private final PatternText text;
  private final boolean dotStarIsAnyText;
  private int depth;

  private NodeParser(PatternText text, boolean dotStarIsAnyText) {
    this.text = text;
    this.dotStarIsAnyText = dotStarIsAnyText;
  }

  static Node parse(String pattern, boolean dotStarIsAnyText) throws PatternException {
    NodeParser parser = new NodeParser(new PatternText(pattern), dotStarIsAnyText);
    Node whole = parser.choice();
    if (!parser.text.isAtEnd()) {
      throw PatternException.invalid("a ) without its (");
    }
    if (NodeShape.repeatDepth(whole) > MOST_REPEATS_WITHIN) {
      throw PatternException.unsupported("repeats within repeats within repeats");
    }
    return whole;
  }

  private Node choice() throws PatternException {
    if (++depth > DEEPEST) {
      throw PatternException.unsupported("groups more than " + DEEPEST + " deep");
    }
    List<Node> choices = new ArrayList<>();
    do {
      choices.add(sequence());
    } while (text.take('|'));
    depth--;
    return choices.size() == 1 ? choices.get(0) : new Node.Choice(choices);
  }

  private Node sequence() throws PatternException {
    List<Node> parts = new ArrayList<>();
    while (!text.isAtEnd() && text.peek() != '|' && text.peek() != ')') {
      Node part = repeated(single());
      if (part instanceof Node.Sequence inner) {
        parts.addAll(inner.inner());
      } else {
        parts.add(part);
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
  }

  private Node single() throws PatternException {
    char next = text.next();
    return switch (next) {
      case '.' -> dotStarIsAnyText && text.take('*') ? new Node.AnyText() : new Node.Letter('.');
      case '*' -> new Node.AnyText();
      case '^' -> new At(Place.START);
      case '$' -> new At(Place.END);
      case '(' -> group();
      case '[' -> new Node.OneOf(ClassParser.parse(text));
      case '\\' -> EscapeParser.parse(text);
      case '+', '?' -> throw PatternException.invalid("nothing before the " + next);
      default -> new Node.Letter(Character.toLowerCase(next));
    };
  }

  private Node group() throws PatternException {
    Node body;
    if (!text.take('?') || text.take(':')) {
      body = choice();
    } else if (text.take('=')) {
      body = new LookAhead(choice(), false);
    } else if (text.take('!')) {
      body = new LookAhead(choice(), true);
    } else if (text.take("i)")) {
      return new Node.Sequence(List.of());
    } else if (text.take("i:")) {
      body = choice();
    } else {
      throw PatternException.unsupported("a group that starts with (?");
    }
    if (!text.take(')')) {
      throw PatternException.invalid("a ( without its )");
    }
    return body;
  }

  private Node repeated(Node once) throws PatternException {
    Node result = once;
    while (true) {
      if (once instanceof Node.AnyText && text.take('?')) {
        continue;
      }
      int[] times = times();
      if (times.length == 0) {
        return result;
      }
      if (text.take('+')) {
        throw PatternException.unsupported("a possessive quantifier");
      }
      text.take('?');
      result = new Node.Repeat(result, times[0], times[1]);
    }
  }

  private int[] times() throws PatternException {
    if (text.take('+')) {
      return new int[] {1, Node.Repeat.WITHOUT_END};
    }
    if (text.take('?')) {
      return new int[] {0, 1};
    }
    int[] times = text.takeTimes();
    if (times.length > 0 && times[1] < times[0]) {
      throw PatternException.invalid("a repeat with its numbers in the wrong order");
    }
    if (times.length > 0 && times[0] > MOST_REPEATS) {
      throw PatternException.unsupported("a repeat of more than " + MOST_REPEATS);
    }
    return times;
  }
}
