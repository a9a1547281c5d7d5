package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that take a step at the same time, and so in one transaction: each gets its own answer. */
abstract class RunGroupContract extends RunRepositoryContract {
  /** More than one statement takes, so that they wait for each other in several groups. */
  private static final int MANY = 150;

  @Test
  void runs_recorded_at_once_each_get_their_own_row_and_files() {
    List<Future<Recorded>> asked =
        IntStream.range(0, MANY)
            .mapToObj(i -> runs.recordPending(labelled("run " + i, i)))
            .toList();

    Set<Integer> ids = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      Recorded.New recorded = (Recorded.New) await(asked.get(i));
      assertThat(recorded.run().label()).isEqualTo("run " + i);
      assertThat(recorded.newObjects()).containsExactlyInAnyOrder(sha(2 * i), sha(2 * i + 1));
      ids.add(recorded.run().id());
    }
    assertThat(ids).hasSize(MANY);
    assertThat(await(runs.pendingOf("node-1")))
        .hasSize(MANY)
        .allSatisfy(
            left ->
                assertThat(left.files())
                    .extracting(PendingFile::path)
                    .containsExactly(left.run().label() + " b", left.run().label() + " a"));
  }

  @Test
  void runs_stored_at_once_each_get_their_own_answer() {
    List<Run> pending = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      pending.add(pending(pendingFile("file-" + i, i)));
    }
    Run failed = pending.get(7);
    await(runs.markFailed(failed.id(), "no"));
    List<Future<Run>> asked =
        pending.stream()
            .map(run -> runs.markStored(run.id()).map(found -> found.orElseThrow()))
            .toList();

    for (int i = 0; i < MANY; i++) {
      Run run = await(asked.get(i));
      assertThat(run.id()).isEqualTo(pending.get(i).id());
      assertThat(run.status()).isEqualTo(i == 7 ? RunStatus.FAILED : RunStatus.STORED);
      assertThat(await(runs.files(run.id(), null, 10)))
          .extracting(RunFile::path)
          .isEqualTo(i == 7 ? List.of() : List.of("file-" + i));
    }
    assertThat(psql.value("SELECT sum(runs) FROM run_counts WHERE status = 'stored'"))
        .isEqualTo(Integer.toString(MANY - 1));
  }

  /** The plans are kept, so that what is right for a small table would be taken for a large one. */
  @ParameterizedTest
  @MethodSource("statements")
  void no_step_goes_through_a_whole_table_however_small_it_is(String statement) {
    psql.run("ANALYZE ingestion_runs, pending_files, objects, files, idempotency_keys");
    List<String> plan =
        await(
            database()
                .recordingPool(vertx)
                .withConnection(
                    connection ->
                        connection
                            .query("SET plan_cache_mode = force_generic_plan")
                            .execute()
                            .compose(
                                set -> connection.query("PREPARE step AS " + statement).execute())
                            .compose(
                                prepared ->
                                    connection
                                        .query("EXPLAIN EXECUTE step " + nulls(statement))
                                        .execute())
                            .map(
                                rows ->
                                    Sql.rowsOf(rows).stream().map(r -> r.getString(0)).toList())));
    assertThat(plan).isNotEmpty().noneMatch(line -> line.contains("Seq Scan"));
  }

  static List<String> statements() {
    return List.of(
        RunRecording.RECORD_PENDING,
        RunRecording.MARK_STORED,
        RunRecording.MARK_FAILED,
        RunRecording.RELEASE_SOURCE_KEYS,
        RunRecording.BY_SOURCE_KEY,
        RunRecording.FIND);
  }

  /** As many arguments as it takes. */
  private static String nulls(String statement) {
    int highest =
        Pattern.compile("\\$(\\d+)")
            .matcher(statement)
            .results()
            .mapToInt(found -> Integer.parseInt(found.group(1)))
            .max()
            .orElseThrow();
    return "(" + String.join(",", Collections.nCopies(highest, "NULL")) + ")";
  }

  @Test
  void one_dropped_file_offered_many_times_at_once_becomes_one_run() {
    List<Future<Recorded>> asked =
        IntStream.range(0, 40)
            .mapToObj(i -> runs.recordPending(newRun("drop:" + i % 4, pendingFile("a", 1))))
            .toList();

    List<Recorded> answers = asked.stream().map(RunRepositoryContract::await).toList();
    assertThat(answers).filteredOn(Recorded.New.class::isInstance).hasSize(4);
    assertThat(answers)
        .filteredOn(Recorded.Known.class::isInstance)
        .hasSize(36)
        .extracting(known -> ((Recorded.Known) known).run().id())
        .containsAll(
            answers.stream()
                .filter(Recorded.New.class::isInstance)
                .map(fresh -> ((Recorded.New) fresh).run().id())
                .toList());
  }

  @Test
  void a_run_that_the_database_refuses_takes_no_other_with_it() {
    String tooLong = "x".repeat(300);
    List<Future<Recorded>> asked =
        IntStream.range(0, 30)
            .mapToObj(i -> runs.recordPending(labelled(i == 20 ? tooLong : "run " + i, i)))
            .toList();

    Future.join(asked).otherwiseEmpty().toCompletionStage().toCompletableFuture().join();
    assertThat(asked).filteredOn(Future::failed).containsExactly(asked.get(20));
    assertThat(await(runs.pendingOf("node-1"))).hasSize(29);
  }

  @Test
  void a_lost_hold_on_a_key_loses_that_run_only() {
    Member me = new Member("node-1", "first start");
    await(nodes.beat(me));
    KeyClaim.Held held = (KeyClaim.Held) await(keys.claim("key", "claim-1", me));

    Future<Recorded> without = runs.recordPending(labelled("without", 1));
    Future<Recorded> keyed =
        runs.recordPending(labelled("keyed", 2), new KeyUse(held.claim(), sha(3)));
    Future<Recorded> lost =
        runs.recordPending(labelled("lost", 3), new KeyUse("never claimed", sha(4)));

    assertThat(await(without)).isInstanceOf(Recorded.New.class);
    assertThat(await(lost)).isInstanceOf(Recorded.ClaimLost.class);
    Run run = ((Recorded.New) await(keyed)).run();
    assertThat(psql.value("SELECT run_id || ' ' || fingerprint FROM idempotency_keys"))
        .isEqualTo(run.id() + " " + sha(3));
  }

  private static NewRun labelled(@Nullable String label, int number) {
    return new NewRun(
        UploadType.SINGLE_CONF,
        label,
        null,
        "http",
        "node-1",
        null,
        new JsonObject().put("number", number),
        List.of(pendingFile(label + " b", 2 * number), pendingFile(label + " a", 2 * number + 1)));
  }
}
