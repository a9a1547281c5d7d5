package io.splunkautodoc.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class HealthTest {

  @Test
  void says_of_each_part_that_it_works_or_why_not(Vertx vertx) throws Exception {
    Health health = new Health(vertx, Duration.ofSeconds(5));
    health.part("database", Future::succeededFuture);
    health.part("storage", () -> Future.failedFuture("no such bucket\nand more"));

    HealthReport report = report(health);

    assertThat(report.parts())
        .containsExactly(Map.entry("database", "ok"), Map.entry("storage", "no such bucket"));
    assertThat(report.ready()).isFalse();
  }

  @Test
  void gives_up_on_a_part_that_does_not_answer(Vertx vertx) throws Exception {
    Health health = new Health(vertx, Duration.ofMillis(50));
    health.part("drop", () -> Promise.<Void>promise().future());

    assertThat(report(health).parts()).containsEntry("drop", "no answer within 50 ms");
  }

  @Test
  void is_ready_when_every_part_works(Vertx vertx) throws Exception {
    Health health = new Health(vertx, Duration.ofSeconds(5));
    health.part("database", Future::succeededFuture);

    assertThat(report(health).ready()).isTrue();
    assertThat(report(health).ready()).as("asked again").isTrue();
  }

  private static HealthReport report(Health health) throws Exception {
    return health.report().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
