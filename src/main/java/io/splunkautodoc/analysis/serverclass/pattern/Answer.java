package io.splunkautodoc.analysis.serverclass.pattern;

/**
 * Yes, no, or not to be told from what the upload and the list of clients hold (Kleene's logic).
 */
public enum Answer {
  YES,
  NO,
  UNKNOWN;

  /** Yes or no. */
  public static Answer of(boolean yes) {
    return yes ? YES : NO;
  }

  /** No where one of them is no, whatever the other. */
  public Answer and(Answer other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES ? other : UNKNOWN;
  }

  /** Yes where one of them is yes, whatever the other. */
  public Answer or(Answer other) {
    return not().and(other.not()).not();
  }

  /** The opposite; unknown stays unknown. */
  public Answer not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
