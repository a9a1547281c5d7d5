package io.splunkautodoc.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param value in {@code unit}; a median where the run was repeated
 * @param ratio to {@code against}; null where there is nothing to compare with
 * @param expected of the ratio where there is one, else of the value; null where nothing is
 */
record Figure(
    String name,
    double value,
    String unit,
    @Nullable Double ratio,
    String against,
    @Nullable Expectation expected) {

  static Figure of(String name, double value, String unit) {
    return new Figure(name, value, unit, null, "", null);
  }

  Figure against(String base, double ratioToIt) {
    return new Figure(name, value, unit, ratioToIt, base, expected);
  }

  Figure expected(Expectation expectation) {
    return new Figure(name, value, unit, ratio, against, expectation);
  }

  /** Null where nothing is expected. */
  @Nullable Boolean isMet() {
    return expected == null ? null : expected.isMetBy(ratio == null ? value : ratio);
  }
}
