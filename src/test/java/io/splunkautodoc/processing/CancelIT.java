package io.splunkautodoc.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.archive.ArchiveLimits;
import io.splunkautodoc.conf.secret.Fingerprint;
import io.splunkautodoc.conf.secret.Redactor;
import io.splunkautodoc.database.ClaimedRun;
import io.splunkautodoc.database.PgReadingRepository;
import io.splunkautodoc.database.PgRunLeases;
import io.splunkautodoc.database.PgRunRepository;
import io.splunkautodoc.database.Psql;
import io.splunkautodoc.database.TestDatabase;
import io.splunkautodoc.jobs.Holding;
import io.splunkautodoc.jobs.JobOutcome;
import io.splunkautodoc.storage.GetOutcome;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readings that lose their run, or their object store, on the way. */
class CancelIT {
  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final byte[] UPLOAD =
      new Tree()
          .with("TA-x/default/inputs.conf", "[udp:514]", "index = main")
          .with("TA-x/default/props.conf", "[syslog]", "TRUNCATE = 1")
          .tgz();

  private final Psql psql = DATABASE.psql();
  private final OneObject store = new OneObject(UPLOAD);
  private Vertx vertx;
  private PgRunLeases leases;
  private PgRunRepository runs;
  private ReadRun job;

  @BeforeEach
  void begin_with_a_stored_run() {
    psql.run(
        "TRUNCATE ingestion_runs, conf_contents, stanzas, conf_problems, inputs, props, transforms,"
            + " indexes, outputs, serverclasses RESTART IDENTITY CASCADE");
    psql.run(
        "INSERT INTO ingestion_runs (created_at, type, status) VALUES (now(), 'app_bundle', 'stored')");
    psql.run(
        "INSERT INTO files (run_id, path, sha256, size_bytes, stored_object_key) VALUES (1, 'x.tgz',"
            + " repeat('a', 64), "
            + UPLOAD.length
            + ", 'sha256/aa/aa/' || repeat('a', 64))");
    vertx = Vertx.vertx();
    Pool pool = DATABASE.pool(vertx);
    leases = new PgRunLeases(pool, () -> {});
    runs = new PgRunRepository(pool, DATABASE.recordingPool(vertx), () -> {});
    job =
        new ReadRun(
            new ReadingParts(
                store,
                runs,
                new PgReadingRepository(pool, () -> {}),
                ArchiveLimits.DEFAULT,
                new Redactor(Fingerprint.NONE)));
  }

  @AfterEach
  void close() {
    await(vertx.close());
  }

  private ClaimedRun claim() {
    return await(leases.claim("n1", Duration.ofMinutes(1), false)).orElseThrow();
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  private String rows() {
    return psql.value(
        "SELECT (SELECT count(*) FROM ingestion_runs) || ' ' || (SELECT count(*) FROM archive_entries)"
            + " || ' ' || (SELECT count(*) FROM run_problems)");
  }

  @Test
  void an_undisturbed_reading_ends_complete() {
    assertThat(job.work(claim(), new Holding())).isInstanceOf(JobOutcome.Ended.class);
    assertThat(psql.value("SELECT status FROM ingestion_runs")).isEqualTo("complete");
    assertThat(rows()).isEqualTo("1 2 0");
  }

  @Test
  void a_run_that_is_deleted_while_it_is_read_leaves_no_rows() {
    ClaimedRun claimed = claim();
    store.atFirstByte(() -> await(runs.delete(1, key -> Future.succeededFuture())));

    JobOutcome outcome = job.work(claimed, new Holding());

    assertThat(outcome).isInstanceOf(JobOutcome.Ended.class);
    assertThat(rows()).isEqualTo("0 0 0");
  }

  @Test
  void a_reading_that_lost_its_run_adds_nothing_to_what_the_new_one_reads() {
    ClaimedRun lost = claim();
    store.atFirstByte(
        () -> {
          await(leases.expireOf("n1"));
          assertThat(job.work(claim(), new Holding())).isInstanceOf(JobOutcome.Ended.class);
        });

    job.work(lost, new Holding());

    assertThat(psql.value("SELECT status FROM ingestion_runs")).isEqualTo("complete");
    assertThat(rows()).isEqualTo("1 2 0");
  }

  @Test
  void an_object_store_that_breaks_off_postpones_the_reading() {
    store.breakOff();
    assertThat(job.work(claim(), new Holding())).isInstanceOf(JobOutcome.Postponed.class);
    assertThat(rows()).isEqualTo("1 0 0");
  }

  @Test
  void an_object_that_is_gone_fails_the_run() {
    store.lose();
    assertThat(job.work(claim(), new Holding()))
        .isEqualTo(
            new JobOutcome.Failed("The stored bytes of \"x.tgz\" are gone. Upload it again."));
  }

  @Test
  void an_object_that_is_opened_after_its_reading_was_stopped_is_let_go() {
    Promise<GetOutcome> late = store.answerLate(Thread.currentThread()::interrupt);

    job.work(claim(), new Holding());

    assertThat(Thread.interrupted()).isTrue();
    late.complete(store.found());
    assertThat(store.closed()).isEqualTo(1);
  }
}
