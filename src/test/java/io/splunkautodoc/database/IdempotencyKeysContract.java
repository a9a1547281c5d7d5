package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds an Idempotency-Key, and which run it stands for. */
abstract class IdempotencyKeysContract extends RunRepositoryContract {
  private static final Member ME = new Member("node-1", "first start");
  private static final Member ME_AGAIN = new Member("node-1", "second start");
  private static final Member OTHER = new Member("node-2", "first start");
  private static final String PRINT = "f".repeat(64);

  @BeforeEach
  void both_nodes_live() {
    psql.run("TRUNCATE idempotency_keys");
    await(nodes.beat(ME));
    await(nodes.beat(OTHER));
  }

  @Test
  void of_many_requests_with_one_key_one_holds_it() {
    List<KeyClaim> claims =
        IntStream.range(0, 12)
            .mapToObj(i -> keys.claim("k", "claim " + i, i % 2 == 0 ? ME : OTHER))
            .toList()
            .stream()
            .map(RunRepositoryContract::await)
            .toList();
    assertThat(claims).filteredOn(KeyClaim.Held.class::isInstance).hasSize(1);
    assertThat(claims).filteredOn(KeyClaim.Busy.class::isInstance).hasSize(11);
  }

  @Test
  void a_key_stands_for_its_stored_run() {
    assertThat(held("k", "c", ME)).isEqualTo(new KeyClaim.Held("c", null));
    Run run = recorded("c");
    assertThat(await(keys.claim("k", "d", ME))).as("pending").isEqualTo(new KeyClaim.Busy());
    Run stored = found(runs.markStored(run.id()));
    assertThat(await(keys.claim("k", "e", OTHER))).isEqualTo(new KeyClaim.Used(stored, PRINT));
  }

  @Test
  void a_key_given_back_or_of_a_failed_or_deleted_run_is_free() {
    held("k", "a", ME);
    await(keys.release("a"));
    held("k", "b", OTHER);
    found(runs.markFailed(recorded("b").id(), "why"));
    held("k", "c", ME);
    Run run = recorded("c");
    await(runs.withdraw(run.id(), "node-1"));
    assertThat(held("k", "d", ME).left()).isNull();
  }

  @Test
  void a_restarted_node_does_not_hold_what_it_held_before() {
    held("k", "a", ME);
    await(nodes.beat(ME_AGAIN));
    held("k", "b", OTHER);
    assertThat(await(runs.recordPending(newRun(null, pendingFile("a", 1)), use("a"))))
        .as("the first request comes too late")
        .isEqualTo(new Recorded.ClaimLost());
    assertThat(psql.value("SELECT count(*) FROM ingestion_runs")).isEqualTo("0");
  }

  @Test
  void the_pending_run_of_a_dead_node_goes_to_who_asks_next() {
    held("k", "a", ME);
    Run run = recorded("a");
    await(nodes.beat(ME_AGAIN));
    assertThat(await(keys.claim("k", "b", OTHER)))
        .as("it goes on itself")
        .isInstanceOf(KeyClaim.Busy.class);
    dies("node-1");
    assertThat(held("k", "c", OTHER).left()).isEqualTo(new KeyClaim.Used(run, PRINT));
    assertThat(await(keys.claim("k", "d", OTHER))).isInstanceOf(KeyClaim.Busy.class);
  }

  @Test
  void keys_are_forgotten_after_a_day_and_holds_of_requests_that_are_gone_at_once() {
    held("old", "a", ME);
    found(runs.markStored(recorded("a").id()));
    psql.run("UPDATE idempotency_keys SET created_at = created_at - interval '25 hours'");
    held("lost", "b", ME);
    held("under way", "c", ME);
    held("of another", "d", OTHER);
    await(keys.tidy(ME, List.of("c")));
    assertThat(psql.rows("SELECT key FROM idempotency_keys ORDER BY key"))
        .containsExactly("of another", "under way");
    assertThat(held("old", "e", ME).left()).isNull();
  }

  private void dies(String nodeId) {
    psql.run(
        "UPDATE nodes SET seen_at = seen_at - interval '16 seconds' WHERE node_id = '"
            + nodeId
            + "'");
  }

  private KeyClaim.Held held(String key, String claim, Member who) {
    KeyClaim asked = await(keys.claim(key, claim, who));
    assertThat(asked).isInstanceOf(KeyClaim.Held.class);
    return (KeyClaim.Held) asked;
  }

  private Run recorded(String claim) {
    return ((Recorded.New) await(runs.recordPending(newRun(null, pendingFile("a", 1)), use(claim))))
        .run();
  }

  private static KeyUse use(String claim) {
    return new KeyUse(claim, PRINT);
  }
}
