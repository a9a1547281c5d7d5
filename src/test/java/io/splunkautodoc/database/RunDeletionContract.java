package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Deleting runs, and which objects go with them. */
abstract class RunDeletionContract extends RunRepositoryContract {
  private final Queue<String> removed = new ConcurrentLinkedQueue<>();

  private Future<Void> remove(String key) {
    removed.add(key);
    return Future.succeededFuture();
  }

  @Test
  void a_deleted_run_takes_rows_and_objects_with_it() {
    Run run = stored(pendingFile("b", 2), pendingFile("a", 1), pendingFile("a again", 1));
    assertThat(await(runs.delete(run.id(), this::remove))).isEqualTo(new Deleted.Gone(2));
    assertThat(removed).containsExactly("key/1", "key/2");
    assertThat(await(runs.find(run.id()))).isEmpty();
    assertThat(psql.value("SELECT count(*) FROM files")).isEqualTo("0");
    assertThat(psql.value("SELECT count(*) FROM objects")).isEqualTo("0");
    assertThat(await(runs.delete(run.id(), this::remove))).isEqualTo(new Deleted.Unknown());
  }

  @Test
  void a_pending_run_is_busy() {
    Run run = pending(pendingFile("a", 1));
    assertThat(await(runs.delete(run.id(), this::remove))).isEqualTo(new Deleted.Busy(run));
    assertThat(removed).isEmpty();
    assertThat(await(runs.find(run.id()))).contains(run);
  }

  @Test
  void a_failed_run_goes_too() {
    Run run = pending(pendingFile("a", 1));
    found(runs.markFailed(run.id(), "why"));
    assertThat(await(runs.delete(run.id(), this::remove))).isEqualTo(new Deleted.Gone(0));
  }

  @Test
  void objects_of_other_runs_stay() {
    Run first = stored(pendingFile("a", 1), pendingFile("b", 2));
    Run second = stored(pendingFile("c", 1));
    pending(pendingFile("d", 2));
    assertThat(await(runs.delete(first.id(), this::remove))).isEqualTo(new Deleted.Gone(0));
    assertThat(await(runs.delete(second.id(), this::remove))).isEqualTo(new Deleted.Gone(1));
    assertThat(removed).containsExactly("key/1");
  }

  @Test
  void where_an_object_cannot_be_removed_nothing_is_deleted() {
    Run run = stored(pendingFile("a", 1));
    IllegalStateException trouble = new IllegalStateException("store is away");
    assertThatThrownBy(() -> await(runs.delete(run.id(), key -> Future.failedFuture(trouble))))
        .isSameAs(trouble);
    assertThat(await(runs.find(run.id()))).contains(run);
    assertThat(await(runs.files(run.id(), null, 10))).hasSize(1);
    assertThat(await(runs.delete(run.id(), this::remove))).isEqualTo(new Deleted.Gone(1));
  }

  @Test
  void a_new_reference_waits_for_a_removal_in_flight() {
    Run run = stored(pendingFile("a", 1));
    Promise<Void> storeAnswers = Promise.promise();
    Promise<Void> asked = Promise.promise();
    Future<Deleted> deleting =
        runs.delete(
            run.id(),
            key -> {
              asked.complete();
              return storeAnswers.future();
            });
    await(asked.future());
    Future<Recorded> arriving = runs.recordPending(newRun(null, pendingFile("again", 1)));
    awaitBlockedStatement();
    assertThat(arriving.isComplete()).isFalse();

    storeAnswers.complete();

    assertThat(await(deleting)).isEqualTo(new Deleted.Gone(1));
    assertThat(await(arriving)).isInstanceOf(Recorded.New.class);
    assertThat(psql.rows("SELECT object_key FROM objects")).containsExactly("key/1");
  }

  @Test
  void two_owners_deleting_the_same_bytes_remove_them_once() {
    List<Run> all =
        IntStream.range(0, 8)
            .mapToObj(i -> stored(pendingFile("a" + i, 1), pendingFile("b" + i, 2)))
            .toList();
    List<Future<Deleted>> deletions =
        all.stream().map(run -> runs.delete(run.id(), this::remove)).toList();
    deletions.forEach(deletion -> assertThat(await(deletion)).isInstanceOf(Deleted.Gone.class));
    assertThat(removed).containsExactlyInAnyOrder("key/1", "key/2");
  }

  @Test
  void no_run_ever_refers_to_removed_bytes_while_runs_come_and_go() {
    List<Future<Void>> lives =
        IntStream.range(0, 60).mapToObj(i -> life("f" + i, i % 3, i % 2 == 0)).toList();
    lives.forEach(RunRepositoryContract::await);
    // A removal is followed by a new store wherever a later run came with the same bytes.
    assertThat(
            psql.rows(
                "SELECT DISTINCT f.sha256 FROM files f LEFT JOIN objects o USING (sha256) WHERE o.sha256 IS NULL"))
        .isEmpty();
    assertThat(psql.value("SELECT count(*) FROM pending_files")).isEqualTo("0");
    assertThat(psql.value("SELECT count(*) FROM ingestion_runs")).isEqualTo("30");
  }

  private Future<Void> life(String name, int content, boolean ends) {
    NewRun run = newRun(null, pendingFile(name, content), pendingFile(name + "+", content + 1));
    return runs.recordPending(run)
        .compose(recorded -> runs.markStored(((Recorded.New) recorded).run().id()))
        .compose(
            stored ->
                ends
                    ? runs.delete(stored.orElseThrow().id(), this::remove).mapEmpty()
                    : Future.succeededFuture());
  }

  @Test
  void files_of_other_tools_are_removed_with_their_run() {
    psql.run(
        "INSERT INTO ingestion_runs (created_at, type, status) VALUES (now(), 'ds_etc', 'stored')");
    psql.run(
        "INSERT INTO files (run_id, path, sha256, size_bytes, stored_object_key) VALUES (1, 'p', 'abc', 7, 'k')");
    assertThat(await(runs.delete(1, this::remove))).isEqualTo(new Deleted.Gone(1));
    assertThat(removed).containsExactly("k");
  }
}
