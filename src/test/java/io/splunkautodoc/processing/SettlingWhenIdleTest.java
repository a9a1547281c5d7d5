package io.splunkautodoc.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.ClaimedRun;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.jobs.Holding;
import io.splunkautodoc.jobs.Job;
import io.splunkautodoc.jobs.JobOutcome;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettlingWhenIdleTest {
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** Than which a busy machine takes less from one job to the next. */
  private static final Duration LONG_PAUSE = Duration.ofSeconds(1);

  private static final ClaimedRun CLAIMED =
      new ClaimedRun(
          new Run(
              1,
              Instant.EPOCH,
              UploadType.APP_BUNDLE,
              null,
              RunStatus.PARSING,
              null,
              "http",
              null,
              null,
              null,
              new JsonObject()),
          "n1/1",
          1,
          false,
          null);

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger settled = new AtomicInteger();
  private final CompletableFuture<Void> first = new CompletableFuture<>();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
  }

  private SettlingWhenIdle around(Job job, Duration pause) {
    return new SettlingWhenIdle(vertx, job, this::settle, pause);
  }

  private Future<Void> settle() {
    settled.incrementAndGet();
    first.complete(null);
    return Future.succeededFuture();
  }

  private void pass(Duration time) {
    vertx.timer(time.toMillis()).toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void jobs_one_after_the_other_are_followed_by_one_settling() {
    SettlingWhenIdle settling = around((claimed, holding) -> new JobOutcome.Ended(), LONG_PAUSE);
    for (int i = 0; i < 100; i++) {
      assertThat(settling.work(CLAIMED, new Holding())).isEqualTo(new JobOutcome.Ended());
    }
    first.orTimeout(10, TimeUnit.SECONDS).join();
    assertThat(settled).hasValue(1);
  }

  @Test
  void nothing_is_settled_while_a_job_is_at_work_and_it_is_after_one_that_broke() {
    SettlingWhenIdle settling =
        around(
            (claimed, holding) -> {
              pass(PAUSE.multipliedBy(4));
              throw new IllegalStateException("settled so far: " + settled);
            },
            PAUSE);
    settling.settleLater();
    assertThat(outcomeOf(settling)).isEqualTo("settled so far: 0");
    first.orTimeout(10, TimeUnit.SECONDS).join();
    assertThat(settled).hasValue(1);
  }

  private static String outcomeOf(Job job) {
    try {
      return job.work(CLAIMED, new Holding()).toString();
    } catch (IllegalStateException e) {
      return e.getMessage();
    }
  }
}
