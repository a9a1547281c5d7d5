package io.splunkautodoc.analysis.serverclass.pattern;

import io.splunkautodoc.analysis.serverclass.pattern.Node.At;
import io.splunkautodoc.analysis.serverclass.pattern.Node.LookAhead;
import io.splunkautodoc.analysis.serverclass.pattern.Node.Place;
import io.splunkautodoc.analysis.serverclass.pattern.Node.Repeat;
import java.util.ArrayList;
import java.util.List;

/** What can be told of a pattern without any name at hand. */
final class NodeShape {
  private NodeShape() {}

  /** Whether a match hangs on characters beside those that it consumes. */
  static boolean looksAround(Node node) {
    boolean itself =
        node instanceof LookAhead
            || (node instanceof At at
                && (at.place() == Place.WORD_EDGE || at.place() == Place.NO_WORD_EDGE));
    return itself || node.inner().stream().anyMatch(NodeShape::looksAround);
  }

  /** How many repeats lie within each other; each multiplies the time by a name's length. */
  static int repeatDepth(Node node) {
    int inner = node.inner().stream().mapToInt(NodeShape::repeatDepth).max().orElse(0);
    return node instanceof Repeat repeat && repeat.atMost() > 1 ? inner + 1 : inner;
  }

  /** Texts, in lower case, that are in every name that it matches. */
  static List<String> requiredTexts(Node node) {
    List<Node> parts = node instanceof Node.Sequence ? node.inner() : List.of(node);
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Node part : parts) {
      if (part instanceof Node.Letter letter) {
        text.append(letter.letter());
      } else {
        texts.add(text.toString());
        text.setLength(0);
      }
    }
    texts.add(text.toString());
    return texts;
  }
}
