package io.splunkautodoc.jobs;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before another try: doubled with every one, and never quite the same for two.
 *
 * @param first the longest wait before the second try
 * @param most the longest wait before any
 * @param random gives 0 to 1
 */
record BackOff(Duration first, Duration most, DoubleSupplier random) {
  private static final int DOUBLINGS = 20;

  /**
   * @param tries how many there were, at least 1
   */
  Duration after(int tries) {
    long doubled = first.toMillis() << Math.min(tries - 1, DOUBLINGS);
    long bounded = Math.min(doubled, most.toMillis());
    long half = bounded / 2;
    return Duration.ofMillis(half + (long) (half * random.getAsDouble()));
  }
}
