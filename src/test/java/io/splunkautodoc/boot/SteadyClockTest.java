package io.splunkautodoc.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Instant BEGIN = Instant.parse("2026-01-31T08:30:00Z");

  @Test
  void goes_on_evenly_while_the_machines_clock_jumps() {
    JumpingClock wall = new JumpingClock();
    SteadyClock steady = new SteadyClock(wall);
    wall.now = BEGIN.minus(Duration.ofHours(1));
    Instant first = steady.instant();
    wall.now = BEGIN.plus(Duration.ofDays(365));
    Instant second = steady.instant();
    assertThat(first).isBetween(BEGIN, BEGIN.plusSeconds(60));
    assertThat(second).isBetween(first, first.plusSeconds(60));
  }

  private static final class JumpingClock extends Clock {
    private Instant now = BEGIN;

    @Override
    public Instant instant() {
      return now;
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
}
