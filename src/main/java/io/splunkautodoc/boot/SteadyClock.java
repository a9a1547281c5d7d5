package io.splunkautodoc.boot;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Goes on evenly from when it was made, whatever happens to the machine's clock: for how long
 * something lasts. A file must not wait an hour because summer time ended. Thread-safe.
 */
final class SteadyClock extends Clock {
  private final Instant begin;
  private final long beginNanos = System.nanoTime();

  SteadyClock(Clock wall) {
    this.begin = wall.instant();
  }

  @Override
  public Instant instant() {
    return begin.plusNanos(System.nanoTime() - beginNanos);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
