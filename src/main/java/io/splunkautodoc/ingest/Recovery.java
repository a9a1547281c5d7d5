package io.splunkautodoc.ingest;

import io.splunkautodoc.database.PendingFile;
import io.splunkautodoc.database.PendingRun;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repairs what a stopped process or a passing trouble left: pending runs of this node go on where
 * their spool files are there, and end as failed where they are not; spool files that no run names
 * are removed. Belongs to the ingest verticle's context. See docs/reliability.md.
 */
final class Recovery {
  private static final Logger log = LoggerFactory.getLogger(Recovery.class);

  private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(30);

  /** How long a dropped file has to be offered again before its run, without bytes, is failed. */
  private static final Duration DROP_GRACE = Duration.ofMinutes(10);

  private static final String CUT_OFF =
      "The upload was cut off before all of its bytes were safe. Send it again.";

  private final Vertx vertx;
  private final IngestParts parts;
  private final UploadFlow flow;
  private final InWork inWork;
  private final WorkerExecutor workers;
  private final Duration every;

  /** Dropped runs without their bytes, since they were first seen so. */
  private final Map<Integer, Instant> missing = new HashMap<>();

  /** Spool files that the last sweep saw no use for. */
  private Set<String> suspects = Set.of();

  private boolean running;

  /**
   * @param sweepEvery of the object store; the spool is looked at as often, and twice a minute at
   *     least
   */
  Recovery(Vertx vertx, IngestParts parts, UploadFlow flow, InWork inWork, Duration sweepEvery) {
    this.vertx = vertx;
    this.parts = parts;
    this.flow = flow;
    this.inWork = inWork;
    this.workers = SpoolWorkers.of(vertx);
    this.every = sweepEvery.compareTo(LONGEST_INTERVAL) < 0 ? sweepEvery : LONGEST_INTERVAL;
  }

  /**
   * Makes the first pass now, others from time to time and whenever a part is back; needs the way
   * to the object store.
   */
  void begin() {
    pass(true);
    vertx.setPeriodic(every.toMillis(), id -> pass(true));
    Context context = vertx.getOrCreateContext();
    parts.watch().whenBack(() -> context.runOnContext(v -> pass(false)));
  }

  private void pass(boolean sweep) {
    if (running || parts.watch().trouble().isPresent()) {
      return;
    }
    running = true;
    flow.withdrawals()
        .again()
        .transform(done -> parts.runs().pendingOf(parts.nodeId()))
        .compose(
            left -> {
              Future<Void> repaired =
                  Future.join(left.stream().map(this::repair).toList()).mapEmpty();
              return sweep ? repaired.eventually(() -> sweep(left)) : repaired;
            })
        .onFailure(failure -> log.info("recovery waits: {}", Causes.line(failure)))
        .onComplete(done -> running = false);
  }

  private Future<Void> repair(PendingRun left) {
    if (inWork.has(left) || flow.withdrawals().has(left.run().id())) {
      return Future.succeededFuture();
    }
    if (flow.withdrawals().isAbandoned(left)) {
      return flow.withdrawals().withdraw(left.run().id(), spoolNames(left));
    }
    return workers
        .executeBlocking(() -> spoolNames(left).stream().allMatch(parts.spool()::holds))
        .compose(
            whole -> {
              if (whole && !inWork.has(left)) {
                log.atInfo().addKeyValue("run_id", left.run().id()).log("carrying on");
                return flow.carryOn(left).mapEmpty();
              }
              return whole || mayComeAgain(left) ? Future.<Void>succeededFuture() : cutOff(left);
            });
  }

  private static List<String> spoolNames(PendingRun run) {
    return run.files().stream().map(PendingFile::spoolName).toList();
  }

  private boolean mayComeAgain(PendingRun left) {
    Instant now = parts.clock().instant();
    return !left.run().source().equals("http")
        && missing.computeIfAbsent(left.run().id(), id -> now).plus(DROP_GRACE).isAfter(now);
  }

  private Future<Void> cutOff(PendingRun left) {
    log.atWarn().addKeyValue("run_id", left.run().id()).log("failed: {}", CUT_OFF);
    missing.remove(left.run().id());
    return parts.runs().markFailed(left.run().id(), CUT_OFF).mapEmpty();
  }

  /**
   * Removes what two passes in a row saw no use for: between them, a commit that a stopped process
   * had in flight has landed.
   */
  private Future<Void> sweep(List<PendingRun> left) {
    missing
        .keySet()
        .retainAll(left.stream().map(run -> run.run().id()).collect(Collectors.toSet()));
    Set<String> named =
        left.stream().flatMap(run -> spoolNames(run).stream()).collect(Collectors.toSet());
    return workers
        .executeBlocking(() -> parts.spool().names())
        .compose(
            names -> {
              names.removeIf(
                  name -> named.contains(name) || inWork.has(name) || parts.spool().isInUse(name));
              Set<String> orphans = new HashSet<>(names);
              orphans.retainAll(suspects);
              suspects = names;
              return orphans.isEmpty() ? Future.succeededFuture() : remove(orphans);
            });
  }

  private Future<Void> remove(Set<String> orphans) {
    log.info("removing {} spool files that no run names", orphans.size());
    return workers.executeBlocking(
        () -> {
          parts.spool().delete(List.copyOf(orphans));
          return null;
        });
  }
}
