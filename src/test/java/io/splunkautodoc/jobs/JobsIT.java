package io.splunkautodoc.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.ClaimedRun;
import io.splunkautodoc.database.PgRunLeases;
import io.splunkautodoc.database.Progress;
import io.splunkautodoc.database.Psql;
import io.splunkautodoc.database.RunLeases;
import io.splunkautodoc.database.TestDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsIT {
  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final JobOutcome ENDED = new JobOutcome.Ended();

  private final Psql psql = DATABASE.psql();
  private final List<Jobs> started = new ArrayList<>();
  private Vertx vertx;
  private RunLeases leases;

  @BeforeEach
  void begin_with_no_runs() {
    psql.run("TRUNCATE ingestion_runs, run_events RESTART IDENTITY CASCADE");
    vertx = Vertx.vertx();
    leases = new PgRunLeases(DATABASE.pool(vertx), () -> {});
  }

  @AfterEach
  void stop() {
    started.forEach(jobs -> await(jobs.stop()));
    await(vertx.close());
  }

  private Jobs start(String node, int workers, Duration lease, Job job) {
    JobSettings settings = new JobSettings(node, workers, lease, Duration.ofMillis(100), false);
    Jobs jobs = new Jobs(vertx, leases, settings, job);
    started.add(jobs);
    await(jobs.start());
    return jobs;
  }

  private void stored(int runs) {
    psql.run(
        "INSERT INTO ingestion_runs (created_at, type, status)"
            + " SELECT now(), 'ds_etc', 'stored' FROM generate_series(1, "
            + runs
            + ")");
  }

  private void complete(ClaimedRun run) {
    psql.run("UPDATE ingestion_runs SET status = 'complete' WHERE id = " + run.id());
  }

  private void untilStatus(String status, int runs) {
    String count = "SELECT count(*) FROM ingestion_runs WHERE status = '" + status + "'";
    Until.holds(() -> psql.value(count).equals("" + runs));
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  @Test
  void many_workers_of_two_nodes_work_on_every_run_once() {
    Map<Integer, AtomicInteger> worked = new ConcurrentHashMap<>();
    Job job =
        (run, holding) -> {
          worked.computeIfAbsent(run.id(), id -> new AtomicInteger()).incrementAndGet();
          complete(run);
          return ENDED;
        };
    stored(40);
    start("n1", 3, Duration.ofMinutes(1), job);
    start("n2", 3, Duration.ofMinutes(1), job);

    untilStatus("complete", 40);
    assertThat(worked).hasSize(40).allSatisfy((id, times) -> assertThat(times).hasValue(1));
  }

  @Test
  void a_run_whose_worker_is_gone_is_taken_over() {
    stored(1);
    await(leases.claim("gone", Duration.ofMillis(-1), false));
    start(
        "n1",
        1,
        Duration.ofMinutes(1),
        (run, holding) -> {
          complete(run);
          return ENDED;
        });
    untilStatus("complete", 1);
  }

  @Test
  void a_lease_outlives_its_time_while_the_work_goes_on() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    stored(1);
    Job job =
        (run, holding) -> {
          begun.incrementAndGet();
          holding.progress(new Progress(1, 2, 3));
          joined(end);
          complete(run);
          return ENDED;
        };
    start("n1", 1, Duration.ofMillis(300), job);
    start("n2", 1, Duration.ofMillis(300), job);

    String renewedLong =
        "SELECT count(*) FROM ingestion_runs"
            + " WHERE lease_until > (SELECT min(at) FROM run_events WHERE kind = 'progress')"
            + " + interval '1 s'";
    Until.holds(() -> psql.value(renewedLong).equals("1"));
    end.countDown();
    untilStatus("complete", 1);
    assertThat(begun).hasValue(1);
  }

  @Test
  void a_run_that_breaks_three_times_fails_alone_and_says_why() {
    AtomicInteger tries = new AtomicInteger();
    stored(3);
    start(
        "n1",
        1,
        Duration.ofMinutes(1),
        (run, holding) -> {
          if (run.id() == 2) {
            tries.incrementAndGet();
            // The next try need not wait for its back-off.
            vertx.setTimer(
                200, id -> psql.run("UPDATE ingestion_runs SET next_try_at = NULL WHERE id = 2"));
            throw new IllegalStateException("poison");
          }
          complete(run);
          return ENDED;
        });

    untilStatus("complete", 2);
    untilStatus("failed", 1);
    assertThat(tries).hasValue(3);
    assertThat(psql.value("SELECT error_message FROM ingestion_runs WHERE id = 2"))
        .isEqualTo(
            "It was tried 3 times and never came to its end; the last time:"
                + " IllegalStateException: poison");
  }

  @Test
  void a_run_that_kills_its_process_three_times_is_not_begun_again() {
    stored(1);
    for (int i = 0; i < 3; i++) {
      await(leases.claim("dies", Duration.ofMillis(-1), false));
    }
    AtomicInteger begun = new AtomicInteger();
    start(
        "n1",
        1,
        Duration.ofMinutes(1),
        (run, holding) -> {
          begun.incrementAndGet();
          return ENDED;
        });
    untilStatus("failed", 1);
    assertThat(begun).hasValue(0);
    assertThat(psql.value("SELECT error_message FROM ingestion_runs")).contains("process");
  }

  @Test
  void a_trouble_of_others_is_waited_for_and_not_counted() {
    stored(1);
    start(
        "n1",
        1,
        Duration.ofMinutes(1),
        (run, holding) -> new JobOutcome.Postponed("the object store is away"));
    String row = "SELECT status, attempts, attempt_error FROM ingestion_runs";
    Until.holds(() -> psql.value(row).equals("stored|0|the object store is away"));
    assertThat(psql.value("SELECT next_try_at > now() FROM ingestion_runs")).isEqualTo("t");
  }

  @Test
  void a_deleted_run_ends_the_work_on_it() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch leftOff = new CountDownLatch(1);
    stored(1);
    start(
        "n1",
        1,
        Duration.ofMillis(300),
        (run, holding) -> {
          begun.countDown();
          untilOver(holding);
          leftOff.countDown();
          return new JobOutcome.LeftOff();
        });
    joined(begun);
    psql.run("DELETE FROM ingestion_runs");
    joined(leftOff);
    assertThat(psql.value("SELECT count(*) FROM ingestion_runs")).isEqualTo("0");
  }

  @Test
  void a_stop_gives_runs_back_for_others_to_take_at_once() {
    CountDownLatch begun = new CountDownLatch(1);
    stored(2);
    Jobs jobs =
        start(
            "n1",
            1,
            Duration.ofMinutes(1),
            (run, holding) -> {
              begun.countDown();
              untilOver(holding);
              return new JobOutcome.LeftOff();
            });
    joined(begun);
    await(jobs.stop());
    started.remove(jobs);
    assertThat(psql.rows("SELECT status, attempts, lease_owner FROM ingestion_runs"))
        .containsExactly("stored|0|null", "stored|0|null");
  }

  private static void joined(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void untilOver(Holding holding) {
    Until.holds(holding::isOver);
  }
}
