package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads which run, and for how long. */
abstract class RunLeaseContract extends RunRepositoryContract {
  private static final Duration LONG = Duration.ofMinutes(5);

  /** Has run out by the next statement. */
  private static final Duration NONE = Duration.ofMillis(-1);

  private RunLeases leases;

  @BeforeEach
  void open() {
    leases = new PgRunLeases(database().pool(vertx), () -> {});
  }

  private Optional<ClaimedRun> claim(String node, Duration lease) {
    return await(leases.claim(node, lease, false));
  }

  @Test
  void the_oldest_stored_run_is_claimed_first_and_is_being_parsed() {
    pending(pendingFile("p", 9));
    Run first = stored(pendingFile("a", 1));
    Run second = stored(pendingFile("b", 2));

    ClaimedRun claimed = claim("n1", LONG).orElseThrow();

    assertThat(claimed.id()).isEqualTo(first.id());
    assertThat(claimed.run().status()).isEqualTo(RunStatus.PARSING);
    assertThat(claimed.attempts()).isEqualTo(1);
    assertThat(claimed.leaseOwner()).startsWith("n1/");
    assertThat(claim("n1", LONG)).get().extracting(ClaimedRun::id).isEqualTo(second.id());
    assertThat(claim("n1", LONG)).isEmpty();
  }

  @Test
  void claims_at_the_same_time_get_different_runs() {
    List<Integer> ids =
        IntStream.range(0, 8).mapToObj(i -> stored(pendingFile("f" + i, i)).id()).toList();

    List<Future<Optional<ClaimedRun>>> claims =
        IntStream.range(0, 12).mapToObj(i -> leases.claim("node-" + i % 3, LONG, false)).toList();

    assertThat(claims.stream().map(RunRepositoryContract::await).flatMap(Optional::stream))
        .extracting(ClaimedRun::id)
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void a_lease_that_ran_out_is_taken_over_and_its_owner_can_write_no_more() {
    Run run = stored(pendingFile("a", 1));
    ClaimedRun lost = claim("n1", NONE).orElseThrow();

    ClaimedRun taken = claim("n2", LONG).orElseThrow();

    assertThat(taken.id()).isEqualTo(run.id());
    assertThat(taken.attempts()).isEqualTo(2);
    assertThat(taken.lastError()).contains("the process that read it ended");
    assertThat(await(leases.renew(lost, LONG, null))).isFalse();
    assertThat(await(leases.giveBack(lost))).isFalse();
    assertThat(await(leases.tryLater(lost, "late", LONG, true))).isFalse();
    assertThat(await(leases.fail(lost, "late"))).isEmpty();
    assertThat(found(runs.find(run.id())).status()).isEqualTo(RunStatus.PARSING);
    assertThat(await(leases.renew(taken, LONG, null))).isTrue();
  }

  @Test
  void a_renewed_lease_is_left_alone() {
    stored(pendingFile("a", 1));
    ClaimedRun claimed = claim("n1", NONE).orElseThrow();
    assertThat(await(leases.renew(claimed, LONG, null))).isTrue();
    assertThat(claim("n2", LONG)).isEmpty();
  }

  @Test
  void progress_is_kept_and_told_as_an_event() {
    Run run = stored(pendingFile("a", 1));
    ClaimedRun claimed = claim("n1", LONG).orElseThrow();

    await(leases.renew(claimed, LONG, new Progress(3, 100, 400)));
    await(leases.renew(claimed, LONG, null));

    assertThat(await(leases.state(run.id())))
        .get()
        .extracting(ReadingState::progress)
        .isEqualTo(new Progress(3, 100, 400));
    assertThat(
            psql.rows(
                "SELECT kind, data ->> 'status', data ->> 'entries', data ->> 'total_bytes'"
                    + " FROM run_events WHERE kind = 'progress'"))
        .containsExactly("progress|parsing|3|400");
  }

  @Test
  void a_run_given_back_waits_as_if_nothing_had_been() {
    stored(pendingFile("a", 1));
    assertThat(await(leases.giveBack(claim("n1", LONG).orElseThrow()))).isTrue();
    assertThat(claim("n1", LONG)).get().extracting(ClaimedRun::attempts).isEqualTo(1);
  }

  @Test
  void a_run_to_be_tried_later_waits_for_its_time_and_counts_only_its_own_faults() {
    Run run = stored(pendingFile("a", 1));
    await(leases.tryLater(claim("n1", LONG).orElseThrow(), "broke", Duration.ZERO, true));
    await(leases.tryLater(claim("n1", LONG).orElseThrow(), "storage away", LONG, false));

    assertThat(claim("n1", LONG)).isEmpty();
    ReadingState state = await(leases.state(run.id())).orElseThrow();
    assertThat(state.attempts()).isEqualTo(1);
    assertThat(state.lastError()).isEqualTo("storage away");
    assertThat(state.nextTryAt()).isAfter(run.createdAt());
    assertThat(state.run().status()).isEqualTo(RunStatus.STORED);
  }

  @Test
  void a_failed_run_says_why() {
    Run run = stored(pendingFile("a", 1));
    Run failed =
        await(leases.fail(claim("n1", LONG).orElseThrow(), "entry x: why\0")).orElseThrow();
    assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
    assertThat(failed.errorMessage()).isEqualTo("entry x: why\u2400");
    assertThat(failed.completedAt()).isNotNull();
    assertThat(found(runs.find(run.id()))).isEqualTo(failed);
  }

  @Test
  void a_restarted_node_ends_its_own_leases_only() {
    stored(pendingFile("a", 1));
    stored(pendingFile("b", 2));
    ClaimedRun mine = claim("n1", LONG).orElseThrow();
    claim("n11", LONG).orElseThrow();

    assertThat(await(leases.expireOf("n1"))).isEqualTo(1);

    assertThat(claim("n1", LONG)).get().extracting(ClaimedRun::id).isEqualTo(mine.id());
    assertThat(claim("n1", LONG)).isEmpty();
  }

  @Test
  void where_runs_wait_to_be_asked_for_only_those_are_claimed() {
    stored(pendingFile("a", 1));
    Run asked = stored(pendingFile("b", 2));
    assertThat(await(leases.claim("n1", LONG, true))).isEmpty();

    assertThat(await(leases.request(asked.id()))).isInstanceOf(ParseRequest.Accepted.class);

    assertThat(await(leases.claim("n1", LONG, true)))
        .get()
        .extracting(ClaimedRun::id)
        .isEqualTo(asked.id());
    assertThat(await(leases.claim("n1", LONG, true))).isEmpty();
  }

  @Test
  void a_run_can_be_read_again_once_it_has_ended() {
    Run run = stored(pendingFile("a", 1));
    ClaimedRun claimed = claim("n1", LONG).orElseThrow();
    assertThat(await(leases.request(run.id()))).isInstanceOf(ParseRequest.Busy.class);
    await(leases.fail(claimed, "why"));

    assertThat(await(leases.request(run.id()))).isInstanceOf(ParseRequest.Accepted.class);

    ClaimedRun again = claim("n1", LONG).orElseThrow();
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(again.run().errorMessage()).isNull();
    assertThat(again.run().completedAt()).isNull();
  }

  @Test
  void what_was_never_stored_cannot_be_read() {
    Run pending = pending(pendingFile("a", 1));
    assertThat(await(leases.request(pending.id()))).isInstanceOf(ParseRequest.Busy.class);
    await(runs.markFailed(pending.id(), "cut off"));
    assertThat(await(leases.request(pending.id()))).isInstanceOf(ParseRequest.NothingStored.class);
    assertThat(await(leases.request(4711))).isInstanceOf(ParseRequest.Unknown.class);
  }

  @Test
  void a_deleted_run_is_lost_to_its_reader() {
    Run run = stored(pendingFile("a", 1));
    ClaimedRun claimed = claim("n1", LONG).orElseThrow();
    assertThat(await(runs.delete(run.id(), key -> Future.succeededFuture())))
        .isInstanceOf(Deleted.Gone.class);
    assertThat(await(leases.renew(claimed, LONG, new Progress(1, 1, 1)))).isFalse();
    assertThat(await(leases.giveBack(claimed))).isFalse();
  }
}
