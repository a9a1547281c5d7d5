package io.splunkautodoc.analysis.datapath.regex;

/** The switches of an expression that change what it takes. */
record RegexFlags(boolean ignoreCase, boolean multiline, boolean dotAll, boolean extended) {
  static final RegexFlags NONE = new RegexFlags(false, false, false, false);

  /** Letters that change only how a match is looked for change nothing here. */
  RegexFlags with(char letter, boolean on) {
    return switch (letter) {
      case 'i' -> new RegexFlags(on, multiline, dotAll, extended);
      case 'm' -> new RegexFlags(ignoreCase, on, dotAll, extended);
      case 's' -> new RegexFlags(ignoreCase, multiline, on, extended);
      case 'x' -> new RegexFlags(ignoreCase, multiline, dotAll, on);
      default -> this;
    };
  }
}
