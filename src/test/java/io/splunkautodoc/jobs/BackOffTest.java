package io.splunkautodoc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private static BackOff backOff(double random) {
    return new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(1), () -> random);
  }

  @Test
  void waits_twice_as_long_after_every_try() {
    assertThat(backOff(1).after(1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(backOff(1).after(2)).isEqualTo(Duration.ofSeconds(4));
    assertThat(backOff(1).after(5)).isEqualTo(Duration.ofSeconds(32));
  }

  @Test
  void never_waits_longer_than_the_most() {
    assertThat(backOff(1).after(6)).isEqualTo(Duration.ofMinutes(1));
    assertThat(backOff(1).after(1_000_000)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void spreads_over_the_upper_half() {
    assertThat(backOff(0).after(2)).isEqualTo(Duration.ofSeconds(2));
    assertThat(backOff(0.5).after(2)).isEqualTo(Duration.ofSeconds(3));
  }
}
