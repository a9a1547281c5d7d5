package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the pending runs of a node that does not come back. */
abstract class NodeTakeoverContract extends RunRepositoryContract {
  private static final Member DEAD = new Member("node-1", "a");
  private static final Duration DAY = Duration.ofHours(24);

  @Test
  void nodes_see_each_other_until_one_is_silent_or_leaves() {
    await(nodes.beat(DEAD));
    Member other = new Member("node-2", "b");
    assertThat(await(nodes.beat(other))).contains(DEAD);
    silentFor("16 seconds");
    assertThat(await(nodes.beat(other))).doesNotContain(DEAD);
    await(nodes.leave(new Member("node-1", "an earlier start")));
    assertThat(psql.value("SELECT count(*) FROM nodes")).isEqualTo("2");
    await(nodes.leave(DEAD));
    assertThat(psql.value("SELECT count(*) FROM nodes")).isEqualTo("1");
  }

  @Test
  void a_node_learns_that_another_process_has_its_name() {
    Member copy = new Member(DEAD.nodeId(), "of a copied home");
    await(nodes.beat(DEAD));
    assertThat(await(nodes.beat(copy))).contains(DEAD).doesNotContain(copy);
    assertThat(await(nodes.beat(DEAD))).contains(copy).doesNotContain(DEAD);
  }

  @Test
  void a_dropped_file_goes_on_from_another_spool_once_its_node_is_dead() {
    await(nodes.beat(DEAD));
    Run run = pending(pendingFile("a", 1));
    NewRun again = elsewhere(1);
    assertThat(await(runs.adopt(run.id(), again))).as("its node lives").isFalse();
    silentFor("16 seconds");
    assertThat(await(runs.adopt(run.id(), elsewhere(2)))).as("other bytes").isFalse();
    assertThat(await(runs.adopt(run.id(), again))).isTrue();
    assertThat(await(runs.pendingOf("node-1"))).isEmpty();
    assertThat(await(runs.pendingOf("node-2")))
        .containsExactly(new PendingRun(run, List.of(elsewhereFile(1))));
    assertThat(await(runs.withdraw(run.id(), "node-1"))).as("not its run any more").isFalse();
    assertThat(found(runs.markStored(run.id())).status()).isEqualTo(RunStatus.STORED);
  }

  @Test
  void the_owner_of_a_source_key_is_known_with_whether_it_lives() {
    await(nodes.beat(DEAD));
    Run run = ((Recorded.New) await(runs.recordPending(newRun("key", pendingFile("a", 1))))).run();
    assertThat(await(runs.findBySourceKey("key"))).contains(new OwnedRun(run, "node-1", true));
    silentFor("16 seconds");
    assertThat(await(runs.findBySourceKey("key"))).contains(new OwnedRun(run, "node-1", false));
    assertThat(await(runs.findBySourceKey("other"))).isEmpty();
  }

  @Test
  void runs_of_a_lost_node_fail_with_the_reason_and_no_others() {
    await(nodes.beat(DEAD));
    Run lost = pending(pendingFile("a", 1));
    assertThat(await(upkeep.failLost(DAY))).as("it lives").isZero();
    silentFor("25 hours");
    assertThat(await(upkeep.failLost(DAY))).as("the run is young").isZero();
    psql.run("UPDATE ingestion_runs SET created_at = created_at - interval '26 hours'");
    Run stored = stored(pendingFile("b", 2));
    assertThat(await(upkeep.failLost(DAY))).isEqualTo(1);
    assertThat(found(runs.find(lost.id())).status()).isEqualTo(RunStatus.FAILED);
    assertThat(found(runs.find(lost.id())).errorMessage()).contains("Send it again");
    assertThat(found(runs.find(stored.id())).status()).isEqualTo(RunStatus.STORED);
    assertThat(psql.value("SELECT count(*) FROM pending_files")).isEqualTo("0");
  }

  @Test
  void a_run_that_another_tool_left_pending_without_a_node_fails_in_the_end() {
    psql.run(
        "INSERT INTO ingestion_runs (created_at, type, status) VALUES (now() - interval '25 hours', 'ds_etc', 'pending')");
    assertThat(await(upkeep.failLost(DAY))).isEqualTo(1);
  }

  @Test
  void one_node_at_a_time_has_its_turn() {
    assertThat(await(upkeep.takeTurn("sweep", DAY))).isTrue();
    assertThat(await(upkeep.takeTurn("sweep", DAY))).isFalse();
    psql.run("UPDATE chores SET begun_at = begun_at - interval '25 hours'");
    assertThat(await(upkeep.takeTurn("sweep", DAY))).isTrue();
    psql.run("TRUNCATE chores");
  }

  private void silentFor(String time) {
    psql.run(
        "UPDATE nodes SET seen_at = seen_at - interval '" + time + "' WHERE node_id = 'node-1'");
  }

  private static PendingFile elsewhereFile(int content) {
    PendingFile file = pendingFile("a", content);
    return new PendingFile(
        file.path(),
        file.originalName(),
        file.sha256(),
        file.sizeBytes(),
        "another spool",
        file.objectKey());
  }

  private static NewRun elsewhere(int content) {
    NewRun run = newRun("key", elsewhereFile(content));
    return new NewRun(
        run.type(),
        run.label(),
        run.notes(),
        run.source(),
        "node-2",
        run.sourceKey(),
        run.metrics(),
        run.files());
  }
}
