package io.splunkautodoc.jobs;

import io.splunkautodoc.database.ClaimedRun;
import io.splunkautodoc.database.RunLeases;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What all attempts of a node share. */
final class Attempts {
  /** How often a run may be the only one to blame. */
  static final int MOST = 3;

  /** Between two renewals without news, in parts of a lease. */
  static final int RENEWALS = 3;

  private static final Duration LONGEST_JOB = Duration.ofHours(6);

  final Vertx vertx;
  final RunLeases leases;
  final JobSettings settings;
  final Job job;
  final WorkerExecutor threads;
  final BackOff ofRuns = new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(5), Math::random);
  final BackOff ofDatabase =
      new BackOff(Duration.ofMillis(500), Duration.ofSeconds(20), Math::random);

  /** How often others' troubles came in a row, by run; gone with the first try without. */
  final Map<Integer, Integer> troubles = new ConcurrentHashMap<>();

  Attempts(Vertx vertx, RunLeases leases, JobSettings settings, Job job) {
    this.vertx = vertx;
    this.leases = leases;
    this.settings = settings;
    this.job = job;
    this.threads =
        vertx.createSharedWorkerExecutor(
            "reading", settings.workers(), LONGEST_JOB.toSeconds(), TimeUnit.SECONDS);
  }

  Attempt of(ClaimedRun claimed) {
    return new Attempt(this, claimed);
  }

  Future<Void> close() {
    return threads.close();
  }
}
