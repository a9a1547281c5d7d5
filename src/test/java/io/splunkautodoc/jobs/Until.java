package io.splunkautodoc.jobs;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens elsewhere. */
final class Until {
  private static final long PATIENCE_NANOS = 20_000_000_000L;
  private static final long LOOK_EVERY_NANOS = 20_000_000L;

  private Until() {}

  static void holds(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("did not come to hold in time");
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }
}
