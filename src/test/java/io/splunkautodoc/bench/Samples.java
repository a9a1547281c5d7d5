package io.splunkautodoc.bench;

import java.util.ArrayList;
import java.util.List;

/** Measured values of one kind. Not thread-safe. */
final class Samples {
  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double median() {
    return percentile(50);
  }

  /**
   * The smallest value that {@code percent} of all do not exceed.
   *
   * @param percent 0 to 100
   */
  double percentile(double percent) {
    if (values.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int rank = (int) Math.ceil(percent / 100 * sorted.size());
    return sorted.get(Math.max(rank, 1) - 1);
  }
}
