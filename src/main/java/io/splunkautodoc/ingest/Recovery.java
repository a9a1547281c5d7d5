package io.splunkautodoc.ingest;

import io.splunkautodoc.database.PendingFile;
import io.splunkautodoc.database.PendingRun;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repairs what a stopped process or a passing trouble left: pending runs of this node go on where
 * their spool files are there, and end as failed where they are not; spool files that no run names
 * are removed. Belongs to the ingest verticle's context.
 */
final class Recovery {
  private static final Logger log = LoggerFactory.getLogger(Recovery.class);

  private static final Duration EVERY = Duration.ofSeconds(30);

  /** How long a dropped file has to be offered again before its run, without bytes, is failed. */
  private static final Duration DROP_GRACE = Duration.ofMinutes(10);

  private static final String CUT_OFF =
      "The upload was cut off before all of its bytes were safe. Send it again.";

  private final Vertx vertx;
  private final IngestParts parts;
  private final UploadFlow flow;
  private final InWork inWork;
  private final WorkerExecutor workers;

  /** What lay in the spool when this process began; only these can be left over from another. */
  private Set<String> found = Set.of();

  private boolean running;

  Recovery(Vertx vertx, IngestParts parts, UploadFlow flow, InWork inWork) {
    this.vertx = vertx;
    this.parts = parts;
    this.flow = flow;
    this.inWork = inWork;
    this.workers = SpoolWorkers.of(vertx);
  }

  /** Notes what lies in the spool; to be called before any door is open. */
  Future<Void> prepare() {
    return workers
        .executeBlocking(() -> parts.spool().names())
        .onSuccess(names -> found = new HashSet<>(names))
        .mapEmpty();
  }

  /** Makes the first pass now and others from time to time; needs the way to the object store. */
  void begin() {
    pass(false);
    vertx.setPeriodic(EVERY.toMillis(), id -> pass(true));
  }

  private void pass(boolean sweep) {
    if (running) {
      return;
    }
    running = true;
    parts
        .runs()
        .pendingOf(parts.nodeId())
        .compose(
            left -> {
              Future<Void> repaired =
                  Future.join(left.stream().map(this::repair).toList()).mapEmpty();
              return sweep ? repaired.eventually(() -> sweep(left)) : repaired;
            })
        .onFailure(failure -> log.warn("recovery waits: {}", Causes.line(failure)))
        .onComplete(done -> running = false);
  }

  private Future<Void> repair(PendingRun left) {
    if (inWork.has(left)) {
      return Future.succeededFuture();
    }
    return workers
        .executeBlocking(
            () -> left.files().stream().allMatch(f -> parts.spool().holds(f.spoolName())))
        .compose(
            whole -> {
              if (whole && !inWork.has(left)) {
                log.atInfo().addKeyValue("run_id", left.run().id()).log("carrying on");
                return flow.carryOn(left).mapEmpty();
              }
              return whole || mayComeAgain(left) ? Future.<Void>succeededFuture() : cutOff(left);
            });
  }

  private boolean mayComeAgain(PendingRun left) {
    return !left.run().source().equals("http")
        && left.run().createdAt().plus(DROP_GRACE).isAfter(parts.clock().instant());
  }

  private Future<Void> cutOff(PendingRun left) {
    log.atWarn().addKeyValue("run_id", left.run().id()).log("failed: {}", CUT_OFF);
    return parts.runs().markFailed(left.run().id(), CUT_OFF).mapEmpty();
  }

  /**
   * Only on a later pass, so that a commit of the stopped process that was in flight has landed.
   */
  private Future<Void> sweep(List<PendingRun> left) {
    Set<String> orphans = new HashSet<>(found);
    found = Set.of();
    left.stream()
        .flatMap(run -> run.files().stream())
        .map(PendingFile::spoolName)
        .forEach(orphans::remove);
    orphans.removeIf(inWork::has);
    if (orphans.isEmpty()) {
      return Future.succeededFuture();
    }
    log.info("removing {} spool files that no run names", orphans.size());
    return workers.executeBlocking(
        () -> {
          parts.spool().delete(List.copyOf(orphans));
          return null;
        });
  }
}
