package io.splunkautodoc.bench;

import java.util.concurrent.Callable;

/** Times what somebody would wait for. */
final class Stopwatch {
  private static final double NANOS = 1e9;

  private Stopwatch() {}

  /** Seconds that the work took. */
  static double time(Callable<?> work) throws Exception {
    long begin = System.nanoTime();
    work.call();
    return since(begin);
  }

  /** Seconds since a {@link System#nanoTime}. */
  static double since(long begin) {
    return (System.nanoTime() - begin) / NANOS;
  }

  static long seconds(long begin) {
    return (long) since(begin);
  }
}
