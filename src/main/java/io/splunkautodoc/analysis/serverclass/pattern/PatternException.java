package io.splunkautodoc.analysis.serverclass.pattern;

/** A pattern that cannot be used. Never leaves this package: {@link HostPattern} is the outcome. */
final class PatternException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean invalid;

  private PatternException(boolean invalid, String message) {
    super(message, null, false, false);
    this.invalid = invalid;
  }

  /** No regular expression at all. */
  static PatternException invalid(String what) {
    return new PatternException(true, what);
  }

  /** A regular expression with a feature that cannot be evaluated in a bounded time. */
  static PatternException unsupported(String what) {
    return new PatternException(false, what);
  }

  boolean isInvalid() {
    return invalid;
  }

  String what() {
    return String.valueOf(getMessage());
  }
}
