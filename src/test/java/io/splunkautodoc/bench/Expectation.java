package io.splunkautodoc.bench;

import java.util.Locale;

/** A bound that a figure, or its ratio where it has one, is held against. */
record Expectation(Side side, double bound) {
  enum Side {
    AT_LEAST,
    AT_MOST,
    BELOW
  }

  static Expectation atLeast(double bound) {
    return new Expectation(Side.AT_LEAST, bound);
  }

  static Expectation atMost(double bound) {
    return new Expectation(Side.AT_MOST, bound);
  }

  static Expectation below(double bound) {
    return new Expectation(Side.BELOW, bound);
  }

  boolean isMetBy(double value) {
    return switch (side) {
      case AT_LEAST -> value >= bound;
      case AT_MOST -> value <= bound;
      case BELOW -> value < bound;
    };
  }

  @Override
  public String toString() {
    String sign =
        switch (side) {
          case AT_LEAST -> ">=";
          case AT_MOST -> "<=";
          case BELOW -> "<";
        };
    return sign + " " + String.format(Locale.ROOT, bound < 10 ? "%.2f" : "%.0f", bound);
  }
}
