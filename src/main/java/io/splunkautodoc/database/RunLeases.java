package io.splunkautodoc.database;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who reads which run. The run's status is the queue: {@code stored} runs wait, a claim makes them
 * {@code parsing} for as long as its lease is renewed, and a lease that ran out may be taken over
 * by anyone. Whoever lost a lease can write nothing more for the run. Safe to use from any context;
 * fails as {@link RunRepository} does.
 */
public interface RunLeases {

  /**
   * Takes the run whose lease ran out longest ago, or else the oldest that waits and whose time has
   * come. Claims at the same time, from any node, get different runs.
   *
   * @param onlyRequested leave out stored runs that nobody asked for
   */
  Future<Optional<ClaimedRun>> claim(String nodeId, Duration lease, boolean onlyRequested);

  /**
   * Prolongs a lease from now on.
   *
   * @param progress is kept and told as an event; null for none
   * @return whether it is still held; not where the run was deleted or taken over
   */
  Future<Boolean> renew(ClaimedRun claimed, Duration lease, @Nullable Progress progress);

  /** Lets it wait for the next worker as if it had not been claimed. */
  Future<Boolean> giveBack(ClaimedRun claimed);

  /**
   * Lets it wait for another try.
   *
   * @param counts whether the run may be to blame; a trouble of others is not counted
   * @return whether it was still held
   */
  Future<Boolean> tryLater(ClaimedRun claimed, String reason, Duration delay, boolean counts);

  /**
   * Ends it as failed, without any of the rows that its reading left.
   *
   * @return the failed run; empty where it was no longer held
   */
  Future<Optional<Run>> fail(ClaimedRun claimed, String errorMessage);

  /** Ends the leases that an earlier process of this node left; returns how many. */
  Future<Integer> expireOf(String nodeId);

  /** Lets a run be read, again or in spite of the settings. */
  Future<ParseRequest> request(int runId);

  /** How reading it stands; empty for an unknown run. */
  Future<Optional<ReadingState>> state(int runId);
}
