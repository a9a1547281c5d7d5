package io.splunkautodoc.analysis.serverclass.pattern;

import java.util.List;

/** A part of a pattern. Letters are compared in lower case. */
sealed interface Node {
  /** Whether a match hangs on characters beside those that it consumes. */
  default boolean looksAround() {
    return false;
  }

  /** One character, in lower case. */
  record Letter(char letter) implements Node {}

  /** One character out of several. */
  record OneOf(CharSet set) implements Node {}

  /** Any text, also none: what {@code *} means. */
  record AnyText() implements Node {}

  /** One after the other; none is the empty text. */
  record Sequence(List<Node> parts) implements Node {
    public Sequence {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean looksAround() {
      return parts.stream().anyMatch(Node::looksAround);
    }
  }

  /** One of several. */
  record Choice(List<Node> choices) implements Node {
    public Choice {
      choices = List.copyOf(choices);
    }

    @Override
    public boolean looksAround() {
      return choices.stream().anyMatch(Node::looksAround);
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
    public boolean looksAround() {
      return body.looksAround();
    }
  }

  /** Consumes nothing, and holds where the body matches here; or does not, where negative. */
  record LookAhead(Node body, boolean negative) implements Node {
    @Override
    public boolean looksAround() {
      return true;
    }
  }

  /** Consumes nothing, and holds at some places. */
  record At(Place place) implements Node {
    @Override
    public boolean looksAround() {
      return place == Place.WORD_EDGE || place == Place.NO_WORD_EDGE;
    }
  }

  /** Where an {@link At} holds. */
  enum Place {
    START,
    END,
    WORD_EDGE,
    NO_WORD_EDGE
  }
}
