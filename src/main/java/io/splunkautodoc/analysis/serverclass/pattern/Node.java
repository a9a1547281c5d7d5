package io.splunkautodoc.analysis.serverclass.pattern;

import java.util.List;

/** A part of a pattern. Letters are compared in lower case. */
sealed interface Node {
  /** The parts that it is made of. */
  default List<Node> inner() {
    return List.of();
  }

  /** One character, in lower case. */
  record Letter(char letter) implements Node {}

  /** One character out of several. */
  record OneOf(CharSet set) implements Node {}

  /** Any text, also none: what {@code *} means. */
  record AnyText() implements Node {}

  /** One after the other; none is the empty text. */
  record Sequence(List<Node> inner) implements Node {
    public Sequence {
      inner = List.copyOf(inner);
    }
  }

  /** One of several. */
  record Choice(List<Node> inner) implements Node {
    public Choice {
      inner = List.copyOf(inner);
    }
  }

  /**
   * The same again and again.
   *
   * @param atMost {@link #WITHOUT_END} for any number
   */
  record Repeat(Node body, int atLeast, int atMost) implements Node {
    static final int WITHOUT_END = Integer.MAX_VALUE;

    @Override
    public List<Node> inner() {
      return List.of(body);
    }
  }

  /** Consumes nothing, and holds where the body matches here; or does not, where negative. */
  record LookAhead(Node body, boolean negative) implements Node {
    @Override
    public List<Node> inner() {
      return List.of(body);
    }
  }

  /** Consumes nothing, and holds at some places. */
  record At(Place place) implements Node {}

  /** Where an {@link At} holds. */
  enum Place {
    START,
    END,
    WORD_EDGE,
    NO_WORD_EDGE
  }
}
