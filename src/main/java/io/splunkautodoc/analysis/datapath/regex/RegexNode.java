package io.splunkautodoc.analysis.datapath.regex;

import java.util.List;

/** An expression as a tree. */
sealed interface RegexNode {
  RegexNode NOTHING = new Sequence(List.of());
  RegexNode ANYTHING = new Repeat(new One(CharSet.ANY), 0, Repeat.UNBOUNDED);

  /** One code unit of a set. */
  record One(CharSet set) implements RegexNode {}

  /** All of them, one after the other. */
  record Sequence(List<RegexNode> parts) implements RegexNode {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of them. */
  record Choice(List<RegexNode> options) implements RegexNode {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * A part several times.
   *
   * @param most {@link #UNBOUNDED} where there is no limit
   */
  record Repeat(RegexNode part, int least, int most) implements RegexNode {
    static final int UNBOUNDED = -1;
  }

  /** A condition on the place in the text, which takes no character. */
  record At(Place place) implements RegexNode {}

  /** Where in a text. */
  enum Place {
    START,
    /** At the end, or before a newline that ends the text. */
    END,
    VERY_END,
    LINE_START,
    LINE_END,
    WORD_EDGE,
    NO_WORD_EDGE;

    /** Whether it holds between two code units; -1 stands for none. */
    boolean holds(int before, int after, boolean lastIsNext) {
      return switch (this) {
        case START -> before < 0;
        case VERY_END -> after < 0;
        case END -> after < 0 || (lastIsNext && after == '\n');
        case LINE_START -> before < 0 || before == '\n';
        case LINE_END -> after < 0 || after == '\n';
        case WORD_EDGE -> word(before) != word(after);
        case NO_WORD_EDGE -> word(before) == word(after);
      };
    }

    private static boolean word(int unit) {
      return unit >= 0 && CharSet.WORD.has(unit);
    }
  }
}
