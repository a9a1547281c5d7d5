package io.splunkautodoc.ingest;

import io.splunkautodoc.database.DatabaseUnavailableException;
import io.splunkautodoc.database.KeyUse;
import io.splunkautodoc.database.NewRun;
import io.splunkautodoc.database.PendingRun;
import io.splunkautodoc.database.Recorded;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.ingest.LifeCycle.Pending;
import io.splunkautodoc.ingest.LifeCycle.Received;
import io.splunkautodoc.storage.PutOutcome;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one upload from received to stored: record, store, commit, clear the spool. Belongs to
 * the ingest verticle's context.
 */
final class UploadFlow {
  static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(2);

  /** Waits between tries to commit: a server that restarts is back within seconds. */
  private static final List<Duration> COMMIT_PATIENCE =
      List.of(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3));

  private static final Logger log = LoggerFactory.getLogger(UploadFlow.class);

  private final Vertx vertx;
  private final IngestParts parts;
  private final WorkerExecutor workers;
  private final Storing storing;
  private final InWork inWork;
  private final SpoolCleaner cleaner;
  private final Withdrawals withdrawals;

  UploadFlow(Vertx vertx, IngestParts parts, WorkerExecutor workers, InWork inWork) {
    this.vertx = vertx;
    this.parts = parts;
    this.workers = workers;
    this.storing = new Storing(vertx, parts.store(), parts.spool(), parts.watch().storage());
    this.inWork = inWork;
    this.cleaner = new SpoolCleaner(parts.spool(), workers);
    this.withdrawals = new Withdrawals(parts.runs(), parts.nodeId(), cleaner);
  }

  /** What is to be taken back when the database answers. */
  Withdrawals withdrawals() {
    return withdrawals;
  }

  Future<IngestOutcome> ingest(IngestCommand command) {
    Received upload = new Received(command);
    KeyHold key = command.key();
    Integer left = key == null ? null : key.left();
    return inWork
        .during(upload.spoolNames(), () -> left == null ? record(upload) : goOnWith(left, upload))
        .onSuccess(outcome -> parts.metrics().ended(command, outcome));
  }

  /** Goes on with a run that was left pending, its files in the spool. */
  Future<IngestOutcome> carryOn(PendingRun left) {
    Pending pending = new Pending(left.run(), left.files());
    return inWork.during(pending.spoolNames(), () -> store(pending, true));
  }

  private Future<IngestOutcome> record(Received upload) {
    boolean comesAgain = upload.command().sourceKey() != null;
    return findType(upload.command())
        .map(
            found ->
                upload.toRecord(found.type(), figures(upload.command(), found), parts.nodeId()))
        .compose(run -> parts.metrics().timed("record", () -> record(run, upload.command().key())))
        .compose(
            recorded -> recorded(recorded, upload, comesAgain),
            failure -> notRecorded(upload, comesAgain, failure));
  }

  private Future<Recorded> record(NewRun run, @Nullable KeyHold key) {
    return key == null
        ? parts.runs().recordPending(run)
        : parts.runs().recordPending(run, new KeyUse(key.claim(), key.fingerprint()));
  }

  private Future<IngestOutcome> recorded(Recorded recorded, Received upload, boolean comesAgain) {
    if (recorded instanceof Recorded.New fresh) {
      parts.steps().reached(Step.RECORDED);
      return store(upload.recorded(fresh.run()), comesAgain, fresh.newObjects());
    }
    return recorded instanceof Recorded.Known known
        ? known(known.run(), upload)
        : cleaner.clear(upload.spoolNames()).map(new IngestOutcome.KeyLost());
  }

  private Future<IngestOutcome> notRecorded(
      Received upload, boolean comesAgain, Throwable failure) {
    return (comesAgain
            ? cleaner.clear(upload.spoolNames())
            : withdrawals.abandon(upload.spoolNames()))
        .compose(v -> databaseAwayOrFail(failure));
  }

  private Future<TypeFinder.Found> findType(IngestCommand command) {
    if (command.type() != null) {
      return Future.succeededFuture(new TypeFinder.Found(command.type(), "declared"));
    }
    SpooledFile first = command.files().get(0);
    return workers.executeBlocking(
        () -> parts.types().find(parts.spool().path(first.spoolName()), first.originalName()),
        false);
  }

  private static JsonObject figures(IngestCommand command, TypeFinder.Found found) {
    return new JsonObject()
        .put("files", command.files().size())
        .put("bytes", command.files().stream().mapToLong(SpooledFile::sizeBytes).sum())
        .put("type_evidence", found.evidence());
  }

  /** The dropped file was here before: its run, not a second one, is the answer. */
  private Future<IngestOutcome> known(Run run, Received upload) {
    if (run.status() != RunStatus.PENDING) {
      return cleaner.clear(upload.spoolNames()).map(endOf(run));
    }
    return parts
        .runs()
        .pendingOf(parts.nodeId())
        .compose(left -> knownPending(run, find(left, run.id()), upload))
        .recover(
            failure ->
                cleaner.clear(upload.spoolNames()).compose(v -> databaseAwayOrFail(failure)));
  }

  private static IngestOutcome endOf(Run run) {
    return run.status() == RunStatus.FAILED
        ? new IngestOutcome.Failed(run)
        : new IngestOutcome.Stored(run);
  }

  private static Optional<PendingRun> find(List<PendingRun> left, int runId) {
    return left.stream().filter(pending -> pending.run().id() == runId).findFirst();
  }

  private Future<IngestOutcome> knownPending(Run run, Optional<PendingRun> ours, Received upload) {
    if (ours.isPresent() && inWork.has(ours.get())) {
      return onItsWay(run, upload);
    }
    if (ours.isPresent()
        && ours.get().files().stream().allMatch(file -> parts.spool().holds(file.spoolName()))) {
      return cleaner.clear(upload.spoolNames()).compose(v -> carryOn(ours.get()));
    }
    return adopt(run, upload)
        .compose(
            adopted -> {
              if (adopted) {
                return store(upload.recorded(run), true);
              }
              return ours.isPresent()
                  ? fail(upload.recorded(run), "the dropped file changed while it was taken in")
                  : onItsWay(run, upload);
            });
  }

  private Future<IngestOutcome> onItsWay(Run run, Received upload) {
    String reason = "run " + run.id() + " is still on its way";
    return cleaner
        .clear(upload.spoolNames())
        .map(new IngestOutcome.Unavailable("spool", reason, LOOK_AGAIN_AFTER));
  }

  /** Only where the run is this node's, or its node is dead. */
  private Future<Boolean> adopt(Run run, Received upload) {
    return parts
        .runs()
        .adopt(run.id(), upload.toRecord(run.type(), run.metrics(), parts.nodeId()))
        .onSuccess(
            adopted -> {
              if (adopted) {
                log.atInfo().addKeyValue("run_id", run.id()).log("taken over");
              }
            });
  }

  /** The run that a dead node left pending under the same Idempotency-Key. */
  private Future<IngestOutcome> goOnWith(int runId, Received upload) {
    return parts
        .runs()
        .find(runId)
        .compose(
            run -> {
              if (run.isEmpty()) {
                return cleaner.clear(upload.spoolNames()).map(new IngestOutcome.KeyLost());
              }
              return run.get().status() == RunStatus.PENDING
                  ? adopt(run.get(), upload)
                      .compose(
                          adopted ->
                              adopted
                                  ? store(upload.recorded(run.get()), false)
                                  : cleaner
                                      .clear(upload.spoolNames())
                                      .map(new IngestOutcome.KeyLost()))
                  : cleaner.clear(upload.spoolNames()).map(endOf(run.get()));
            })
        .recover(
            failure ->
                cleaner.clear(upload.spoolNames()).compose(v -> databaseAwayOrFail(failure)));
  }

  private Future<IngestOutcome> store(Pending pending, boolean comesAgain) {
    return store(pending, comesAgain, Set.of());
  }

  private Future<IngestOutcome> store(Pending pending, boolean comesAgain, Set<String> newObjects) {
    return parts
        .metrics()
        .timed("store", () -> storing.all(pending.files(), newObjects))
        .compose(outcome -> stored(pending, outcome, comesAgain))
        .recover(failure -> giveUp(pending, comesAgain, failure));
  }

  private Future<IngestOutcome> stored(Pending pending, PutOutcome outcome, boolean comesAgain) {
    if (outcome instanceof PutOutcome.Refused refused) {
      return fail(pending, "the object store refused it: " + refused.reason());
    }
    if (outcome instanceof PutOutcome.Unavailable away) {
      parts.watch().storage().failed(away.reason());
      IngestOutcome answer = new IngestOutcome.Unavailable("storage", away.reason(), RETRY_AFTER);
      return comesAgain
          ? Future.succeededFuture(answer)
          : withdrawals.withdraw(pending.run().id(), pending.spoolNames()).map(answer);
    }
    parts.steps().reached(Step.STORED);
    return parts
        .metrics()
        .timed("commit", () -> commit(pending.run().id(), 0))
        .compose(run -> committed(pending, run));
  }

  private Future<Optional<Run>> commit(int runId, int tries) {
    return parts
        .runs()
        .markStored(runId)
        .recover(
            failure ->
                failure instanceof DatabaseUnavailableException && tries < COMMIT_PATIENCE.size()
                    ? vertx
                        .timer(COMMIT_PATIENCE.get(tries).toMillis(), TimeUnit.MILLISECONDS)
                        .compose(waited -> commit(runId, tries + 1))
                    : Future.failedFuture(failure));
  }

  private Future<IngestOutcome> committed(Pending pending, Optional<Run> run) {
    parts.steps().reached(Step.COMMITTED);
    return cleaner
        .clear(pending.spoolNames())
        .onSuccess(cleared -> parts.steps().reached(Step.CLEARED))
        .map(cleared -> acknowledged(pending, run));
  }

  private static IngestOutcome acknowledged(Pending pending, Optional<Run> found) {
    Run run =
        found.orElseThrow(
            () -> new IllegalStateException("run " + pending.run().id() + " vanished on its way"));
    if (run.status() == RunStatus.FAILED) {
      return new IngestOutcome.Failed(pending.failed(run).run());
    }
    log.atInfo()
        .addKeyValue("run_id", run.id())
        .log("stored {} {} from {}", run.type().wireName(), run.metrics(), run.source());
    return new IngestOutcome.Stored(pending.stored(run).run());
  }

  private Future<IngestOutcome> fail(Pending pending, String reason) {
    log.atWarn().addKeyValue("run_id", pending.run().id()).log("failed: {}", reason);
    return cleaner
        .clear(pending.spoolNames())
        .compose(v -> parts.runs().markFailed(pending.run().id(), reason))
        .map(run -> new IngestOutcome.Failed(pending.failed(run.orElse(pending.run())).run()));
  }

  /**
   * The run was recorded and could not be committed. One that comes again keeps its spool files and
   * goes on; any other is taken back, where its commit did not reach the database after all.
   */
  private Future<IngestOutcome> giveUp(Pending pending, boolean comesAgain, Throwable failure) {
    int runId = pending.run().id();
    log.atDebug().addKeyValue("run_id", runId).log("not stored: {}", Causes.line(failure));
    if (comesAgain) {
      return databaseAwayOrFail(failure);
    }
    Future<Void> taken = withdrawals.withdraw(runId, pending.spoolNames());
    return databaseAwayOrFail(failure)
        .compose(
            away ->
                Future.<IngestOutcome>succeededFuture(
                    new IngestOutcome.Undecided(runId, Causes.line(failure), RETRY_AFTER)),
            broken -> taken.compose(v -> Future.failedFuture(broken)));
  }

  private Future<IngestOutcome> databaseAwayOrFail(Throwable failure) {
    if (!(failure instanceof DatabaseUnavailableException)) {
      return Future.failedFuture(failure);
    }
    String reason = Causes.line(failure);
    parts.watch().database().failed(reason);
    return Future.succeededFuture(new IngestOutcome.Unavailable("database", reason, RETRY_AFTER));
  }
}
