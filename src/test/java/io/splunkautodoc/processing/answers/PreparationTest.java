package io.splunkautodoc.processing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparationTest {
  private static final Duration QUIET = Duration.ofSeconds(10);

  private final SettableClock clock = new SettableClock();
  private final List<Integer> begun = new ArrayList<>();
  private Future<Boolean> outcome = Future.succeededFuture(true);
  private final Preparation preparation =
      new Preparation(
          run -> {
            begun.add(run);
            return outcome;
          },
          QUIET,
          clock);

  private static final class SettableClock extends Clock {
    private Instant now = Instant.EPOCH;

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

  private void after(int seconds) {
    clock.now = clock.now.plusSeconds(seconds);
    preparation.look();
  }

  @Test
  void a_run_is_prepared_once_nothing_has_happened_for_a_while() {
    preparation.happened();
    preparation.expect(3);
    preparation.expect(3);
    after(9);
    assertThat(begun).isEmpty();
    preparation.happened();
    after(9);
    assertThat(begun).as("something happened meanwhile").isEmpty();
    after(1);
    after(100);
    assertThat(begun).containsExactly(3);
  }

  @Test
  void a_run_does_not_wait_for_ever_where_something_always_happens() {
    preparation.expect(3);
    for (int second = 1; second < 12 * 10; second++) {
      preparation.happened();
      after(1);
    }
    assertThat(begun).isEmpty();
    preparation.happened();
    after(1);
    assertThat(begun).containsExactly(3);
  }

  @Test
  void one_is_prepared_after_the_other() {
    Promise<Boolean> first = Promise.promise();
    outcome = first.future();
    preparation.expect(3);
    preparation.expect(5);
    after(10);
    after(10);
    assertThat(begun).containsExactly(3);
    first.fail("the database is away");
    after(0);
    assertThat(begun).as("whatever became of the one before").containsExactly(3, 5);
  }
}
