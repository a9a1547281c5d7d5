package io.splunkautodoc.database;

import static io.splunkautodoc.database.RunRepositoryContract.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PgEventLogIT {
  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final String INSERT =
      "INSERT INTO ingestion_runs (created_at, type, status) VALUES (now(), 'ds_etc', 'pending')";

  private final Psql psql = DATABASE.psql();
  private final BlockingQueue<RunEvent> told = new LinkedBlockingQueue<>();
  private Vertx vertx;
  private PgRunRepository runs;
  private PgEventLog log;

  @BeforeEach
  void start() {
    psql.run("TRUNCATE ingestion_runs, run_events RESTART IDENTITY CASCADE");
    vertx = Vertx.vertx();
    Pool pool = DATABASE.pool(vertx);
    runs = new PgRunRepository(pool, DATABASE.recordingPool(vertx), new EventSignal(vertx, pool));
    log = new PgEventLog(vertx, pool, DATABASE.parsedUrl(), Clock.systemUTC());
    await(log.start());
  }

  @AfterEach
  void stop() {
    await(log.stop());
    await(vertx.close());
  }

  @Test
  void tells_the_life_of_a_run_in_order() throws Exception {
    log.subscribe(told::add);
    int id = record();
    await(runs.change(id, new RunChange(true, "new", false, null)));
    await(runs.markFailed(id, "why"));
    await(runs.delete(id, key -> io.vertx.core.Future.succeededFuture()));

    List<RunEvent> events = take(4);
    assertThat(events)
        .extracting(RunEvent::kind)
        .containsExactly("status", "changed", "status", "deleted");
    assertThat(events).extracting(RunEvent::runId).containsOnly(id);
    assertThat(events).extracting(RunEvent::id).isSorted();
    assertThat(events.get(0).data())
        .isEqualTo(
            new JsonObject()
                .put("run_id", id)
                .put("status", "pending")
                .put("type", "app_bundle")
                .put("label", "l"));
    assertThat(events.get(2).data())
        .isEqualTo(
            new JsonObject()
                .put("run_id", id)
                .put("status", "failed")
                .put("type", "app_bundle")
                .put("label", "new")
                .put("error_message", "why"));
    assertThat(await(log.after(0, id, 10))).isEqualTo(events);
    assertThat(await(log.after(events.get(1).id(), null, 1))).containsExactly(events.get(2));
    assertThat(await(log.after(0, id + 1, 10))).isEmpty();
  }

  @Test
  void tells_what_other_tools_do_without_a_notification() throws Exception {
    log.subscribe(told::add);
    psql.run(INSERT);
    assertThat(take(1).get(0).data().getString("status")).isEqualTo("pending");
  }

  /** As many as there are events, its cost would grow with the age of the database. */
  @Test
  void looking_for_events_reads_no_more_than_the_new_ones_and_the_gaps() {
    psql.run(
        "INSERT INTO run_events (run_id, kind, data)"
            + " SELECT 1, 'status', '{}' FROM generate_series(1, 50000)");
    assertThat(blocksRead(50_000, "{}", "{}")).isLessThan(20);
    assertThat(blocksRead(50_000, "{40000}", "{40001}")).isLessThan(20);
    psql.run("ANALYZE run_events");
    assertThat(blocksRead(50_000, "{}", "{}")).isLessThan(20);
    assertThat(blocksRead(50_000, "{40000}", "{40001}")).isLessThan(20);
  }

  private int blocksRead(long highest, String firsts, String lasts) {
    String statement =
        EventReader.NEXT
            .replace("$1", String.valueOf(highest))
            .replace("$2", "'" + firsts + "'")
            .replace("$3", "'" + lasts + "'");
    String plan = psql.value("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + statement);
    JsonObject top = new JsonArray(plan).getJsonObject(0).getJsonObject("Plan");
    return top.getInteger("Shared Hit Blocks") + top.getInteger("Shared Read Blocks");
  }

  @Test
  void calls_the_handler_on_the_context_of_its_subscriber() throws Exception {
    Context context = vertx.getOrCreateContext();
    BlockingQueue<Boolean> onContext = new LinkedBlockingQueue<>();
    context.runOnContext(
        v -> log.subscribe(event -> onContext.add(Vertx.currentContext() == context)));
    record();
    assertThat(onContext.poll(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void an_event_committed_after_its_successors_is_told_and_holds_the_watermark() throws Exception {
    log.subscribe(told::add);
    try (Connection slow = psql.connect();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.execute(INSERT);
      psql.run(INSERT);
      RunEvent later = take(1).get(0);
      assertThat(log.watermark()).isLessThan(later.id() - 1);
      slow.commit();
      RunEvent late = take(1).get(0);
      assertThat(late.id()).isEqualTo(later.id() - 1);
    }
  }

  @Test
  void a_closed_subscription_hears_nothing_more() throws Exception {
    BlockingQueue<RunEvent> other = new LinkedBlockingQueue<>();
    EventLog.Subscription closed = log.subscribe(other::add);
    log.subscribe(told::add);
    closed.close();
    closed.close();
    record();
    take(1);
    assertThat(other).isEmpty();
  }

  @Test
  void a_failing_listener_harms_nobody_else() throws Exception {
    log.subscribe(
        event -> {
          throw new IllegalStateException("meant to fail");
        });
    log.subscribe(told::add);
    record();
    record();
    assertThat(take(2)).hasSize(2);
  }

  @Test
  void goes_on_after_its_connections_were_cut() throws Exception {
    log.subscribe(told::add);
    record();
    take(1);
    psql.rows(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()");
    psql.run(INSERT);
    assertThat(take(1)).hasSize(1);
  }

  @Test
  void a_bulk_of_events_comes_whole_and_in_order() throws Exception {
    log.subscribe(told::add);
    psql.run(
        "INSERT INTO ingestion_runs (created_at, type, status) SELECT now(), 'ds_etc', 'pending' FROM generate_series(1, 2100)");
    assertThat(take(2100)).extracting(RunEvent::id).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void two_nodes_hear_of_each_other() throws Exception {
    Pool pool = DATABASE.pool(vertx);
    PgEventLog other = new PgEventLog(vertx, pool, DATABASE.parsedUrl(), Clock.systemUTC());
    await(other.start());
    other.subscribe(told::add);
    int id = record();
    assertThat(take(1).get(0).runId()).isEqualTo(id);
    await(other.stop());
  }

  private int record() {
    PendingFile file = RunRepositoryContract.pendingFile("a", 1);
    NewRun run =
        new NewRun(
            UploadType.APP_BUNDLE, "l", null, "http", "n", null, new JsonObject(), List.of(file));
    return ((Recorded.New) await(runs.recordPending(run))).run().id();
  }

  private List<RunEvent> take(int count) throws InterruptedException {
    List<RunEvent> events = new ArrayList<>();
    while (events.size() < count) {
      RunEvent event = told.poll(15, TimeUnit.SECONDS);
      assertThat(event).as("event %s of %s", events.size() + 1, count).isNotNull();
      events.add(event);
    }
    return events;
  }
}
