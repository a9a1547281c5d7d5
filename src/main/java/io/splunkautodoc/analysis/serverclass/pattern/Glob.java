package io.splunkautodoc.analysis.serverclass.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of letters and {@code *} only, as nearly all are.
 *
 * @param text in lower case, with {@link CharSet#ANY_TEXT} for each {@code *}
 * @param inner the parts between two of them
 */
record Glob(String text, List<String> inner) {
  /** The pattern as a glob; empty where it has anything else. Outer anchors mean nothing. */
  static Optional<Glob> of(Node node) {
    List<Node> parts = node instanceof Node.Sequence sequence ? sequence.inner() : List.of(node);
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
    return Optional.of(of(text.toString()));
  }

  private static Glob of(String text) {
    String[] parts = text.split(String.valueOf(CharSet.ANY_TEXT), -1);
    List<String> inner =
        Arrays.stream(parts)
            .limit(Math.max(0, parts.length - 1))
            .skip(1)
            .filter(part -> !part.isEmpty())
            .toList();
    return new Glob(text, inner);
  }

  private static boolean isOuterAnchor(Node part, int i, int size) {
    return part instanceof Node.At at
        && ((i == 0 && at.place() == Node.Place.START)
            || (i == size - 1 && at.place() == Node.Place.END));
  }

  boolean isLiteral() {
    return text.indexOf(CharSet.ANY_TEXT) < 0;
  }

  boolean isAnything() {
    return !text.isEmpty() && text.chars().allMatch(c -> c == CharSet.ANY_TEXT);
  }

  /** Whether it takes the whole of a name. Each part is looked for once, as early as it can be. */
  boolean matches(String name) {
    if (isLiteral()) {
      return text.equals(name);
    }
    int first = text.indexOf(CharSet.ANY_TEXT);
    int last = text.lastIndexOf(CharSet.ANY_TEXT);
    int end = name.length() - (text.length() - last - 1);
    if (end < first
        || !text.regionMatches(0, name, 0, first)
        || !text.regionMatches(last + 1, name, end, text.length() - last - 1)) {
      return false;
    }
    int at = first;
    for (String part : inner) {
      int found = name.indexOf(part, at);
      if (found < 0 || found + part.length() > end) {
        return false;
      }
      at = found + part.length();
    }
    return true;
  }
}
