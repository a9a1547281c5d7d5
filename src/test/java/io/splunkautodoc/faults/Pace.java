package io.splunkautodoc.faults;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** So many a second, shared by several threads, until it is ended. Thread-safe. */
final class Pace {
  private final long betweenNanos;
  private final AtomicLong due = new AtomicLong(System.nanoTime());
  private final AtomicBoolean ended = new AtomicBoolean();

  Pace(double perSecond) {
    this.betweenNanos = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
  }

  /** Returns when the next one is due; false when no more are to come. */
  boolean next() throws InterruptedException {
    long mine = due.getAndAdd(betweenNanos);
    while (!ended.get()) {
      long left = mine - System.nanoTime();
      if (left <= 0) {
        // What was missed while everything was down is not made up for in a burst.
        due.accumulateAndGet(System.nanoTime() - TimeUnit.SECONDS.toNanos(1), Math::max);
        return true;
      }
      TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(50)));
    }
    return false;
  }

  void end() {
    ended.set(true);
  }
}
