package io.splunkautodoc.analysis.serverclass.pattern;

import java.util.List;
import java.util.Optional;

/**
 * A pattern of letters and {@code *} only, as nearly all are.
 *
 * @param text in lower case, with {@link CharSet#ANY_TEXT} for each {@code *}
 */
record Glob(String text) {
  /** The pattern as a glob; empty where it has anything else. Outer anchors mean nothing. */
  static Optional<Glob> of(Node node) {
    List<Node> parts = node instanceof Node.Sequence sequence ? sequence.parts() : List.of(node);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Node part = parts.get(i);
      if (part instanceof Node.Letter letter) {
        text.append(letter.letter());
      } else if (part instanceof Node.AnyText) {
        text.append(CharSet.ANY_TEXT);
      } else if (!isOuterAnchor(part, i, parts.size())) {
        return Optional.empty();
      }
    }
    return Optional.of(new Glob(text.toString()));
  }

  private static boolean isOuterAnchor(Node part, int i, int size) {
    return part instanceof Node.At at
        && ((i == 0 && at.place() == Node.Place.START)
            || (i == size - 1 && at.place() == Node.Place.END));
  }

  boolean isLiteral() {
    return text.indexOf(CharSet.ANY_TEXT) < 0;
  }

  /** What every match starts with. */
  String prefix() {
    int star = text.indexOf(CharSet.ANY_TEXT);
    return star < 0 ? text : text.substring(0, star);
  }

  /** What every match ends with. */
  String suffix() {
    return text.substring(text.lastIndexOf(CharSet.ANY_TEXT) + 1);
  }

  boolean isAnything() {
    return !text.isEmpty() && text.chars().allMatch(c -> c == CharSet.ANY_TEXT);
  }

  /**
   * Whether it takes the whole of a name. The last {@code *} is the only one worth trying again, so
   * this takes at most length × length steps.
   */
  boolean matches(String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      if (p < text.length() && text.charAt(p) == CharSet.ANY_TEXT) {
        star = p++;
        resume = n;
      } else if (p < text.length() && text.charAt(p) == name.charAt(n)) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (p < text.length() && text.charAt(p) == CharSet.ANY_TEXT) {
      p++;
    }
    return p == text.length();
  }
}
