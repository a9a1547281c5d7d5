package io.splunkautodoc.faults;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How fast bytes pass a {@link Forwarder}; a change is felt at once. Thread-safe. */
final class Flow {
  private long delayNanos;
  private boolean stalled;
  private long changes;

  synchronized void free() {
    change(0, false);
  }

  synchronized void slow(Duration delay) {
    change(delay.toNanos(), false);
  }

  synchronized void stall() {
    change(0, true);
  }

  private void change(long delay, boolean stall) {
    delayNanos = delay;
    stalled = stall;
    changes++;
    notifyAll();
  }

  /** Returns when one chunk may go on. */
  synchronized void pass() throws InterruptedException {
    while (stalled) {
      wait();
    }
    long seen = changes;
    long end = System.nanoTime() + delayNanos;
    for (long left = delayNanos; left > 0 && seen == changes; left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }
}
