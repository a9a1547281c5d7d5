package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Only what nobody refers to is swept, whatever happens at the same time. */
abstract class ObjectSweepContract extends RunRepositoryContract {
  /** An object store as it would be: the contents that are in it. */
  private final Set<String> store = ConcurrentHashMap.newKeySet();

  private ObjectSweep sweep() {
    return new ObjectSweep(database().pool(vertx));
  }

  @Test
  void contents_of_stored_and_pending_runs_are_referred_to() {
    stored(pendingFile("a", 1));
    pending(pendingFile("b", 2));
    Run taken = pending(pendingFile("c", 3));
    await(runs.withdraw(taken.id(), "node-1"));
    ObjectSweep sweep = sweep();
    assertThat(await(sweep.unreferenced(List.of(sha(1), sha(2), sha(3), sha(4)))))
        .containsExactlyInAnyOrder(sha(3), sha(4));
    assertThat(await(sweep.unreferencedRows("", 10))).containsExactly(sha(3));
    store.addAll(List.of(sha(1), sha(2), sha(3), sha(4)));
    List.of(sha(1), sha(2), sha(3), sha(4)).forEach(content -> await(remove(sweep, content)));
    assertThat(store).containsExactlyInAnyOrder(sha(1), sha(2));
    assertThat(psql.rows("SELECT sha256 FROM objects ORDER BY 1")).containsExactly(sha(1), sha(2));
  }

  @Test
  void an_upload_waits_for_a_removal_in_flight_and_then_stores_anew() {
    store.add(sha(1));
    Promise<Void> storeAnswers = Promise.promise();
    Promise<Void> asked = Promise.promise();
    Future<Boolean> removing =
        sweep()
            .remove(
                sha(1),
                () -> {
                  asked.complete();
                  return storeAnswers.future();
                });
    await(asked.future());
    Future<Recorded> arriving = runs.recordPending(newRun(null, pendingFile("a", 1)));
    awaitBlockedStatement();
    assertThat(arriving.isComplete()).isFalse();
    storeAnswers.complete();
    assertThat(await(removing)).isTrue();
    assertThat(await(arriving)).isInstanceOf(Recorded.New.class);
  }

  @Test
  void no_stored_run_ever_misses_its_object_while_sweeps_go_on() {
    ObjectSweep sweep = sweep();
    List<Future<?>> all =
        IntStream.range(0, 200)
            .<Future<?>>mapToObj(i -> i % 2 == 0 ? upload(i % 6) : remove(sweep, sha(i % 5)))
            .toList();
    all.forEach(RunRepositoryContract::await);
    List<String> referred = psql.rows("SELECT DISTINCT sha256 FROM files");
    assertThat(referred).isNotEmpty();
    assertThat(store).containsAll(referred);
  }

  /** As the ingest does it: record, store unless it is there, commit; a third is given up. */
  private Future<?> upload(int content) {
    return runs.recordPending(newRun(null, pendingFile("f", content)))
        .map(recorded -> ((Recorded.New) recorded).run().id())
        .compose(
            id -> {
              store.add(sha(content));
              return content % 3 == 0
                  ? runs.withdraw(id, "node-1")
                  : runs.markStored(id).mapEmpty();
            });
  }

  private Future<Boolean> remove(ObjectSweep sweep, String content) {
    return sweep.remove(
        content,
        () -> {
          store.remove(content);
          return Future.succeededFuture();
        });
  }
}
