package io.splunkautodoc.ingest;

import io.splunkautodoc.database.DatabaseUnavailableException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one upload from received to stored: record, store, commit, clear the spool. Belongs to
 * the ingest verticle's context.
 */
final class UploadFlow {
  static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private static final Logger log = LoggerFactory.getLogger(UploadFlow.class);

  private final IngestParts parts;
  private final WorkerExecutor workers;
  private final Storing storing;
  private final InWork inWork;

  UploadFlow(Vertx vertx, IngestParts parts, WorkerExecutor workers, InWork inWork) {
    this.parts = parts;
    this.workers = workers;
    this.storing = new Storing(vertx, parts.store(), parts.spool());
    this.inWork = inWork;
  }

  Future<IngestOutcome> ingest(IngestCommand command) {
    Received upload = new Received(command);
    return inWork
        .during(upload.spoolNames(), () -> record(upload))
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
        .compose(
            found ->
                parts
                    .metrics()
                    .timed(
                        "record",
                        () ->
                            parts
                                .runs()
                                .recordPending(
                                    upload.toRecord(
                                        found.type(),
                                        figures(upload.command(), found),
                                        parts.nodeId()))))
        .compose(
            recorded ->
                recorded instanceof Recorded.New fresh
                    ? begun(upload.recorded(fresh.run()), comesAgain, fresh.newObjects())
                    : known(((Recorded.Known) recorded).run(), upload),
            failure -> clear(upload.spoolNames()).transform(v -> unavailableOrFail(failure)));
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
    if (run.status() == RunStatus.PENDING) {
      return parts
          .runs()
          .pendingOf(parts.nodeId())
          .compose(left -> knownPending(run, find(left, run.id()), upload));
    }
    IngestOutcome outcome =
        run.status() == RunStatus.FAILED
            ? new IngestOutcome.Failed(run)
            : new IngestOutcome.Stored(run);
    return clear(upload.spoolNames()).map(outcome);
  }

  private static Optional<PendingRun> find(List<PendingRun> left, int runId) {
    return left.stream().filter(pending -> pending.run().id() == runId).findFirst();
  }

  private Future<IngestOutcome> knownPending(Run run, Optional<PendingRun> ours, Received upload) {
    if (ours.isEmpty() || inWork.has(ours.get())) {
      return clear(upload.spoolNames())
          .map(
              new IngestOutcome.Unavailable(
                  "spool", "run " + run.id() + " is still on its way", Duration.ofSeconds(1)));
    }
    if (ours.get().files().stream().allMatch(file -> parts.spool().holds(file.spoolName()))) {
      return clear(upload.spoolNames()).compose(v -> carryOn(ours.get()));
    }
    return parts
        .runs()
        .adopt(run.id(), upload.toRecord(run.type(), run.metrics(), parts.nodeId()))
        .compose(
            adopted ->
                adopted
                    ? store(upload.recorded(run), true)
                    : fail(upload.recorded(run), "the dropped file changed while it was taken in"));
  }

  private Future<IngestOutcome> begun(Pending pending, boolean comesAgain, Set<String> newObjects) {
    parts.steps().reached(Step.RECORDED);
    return store(pending, comesAgain, newObjects);
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
      return comesAgain
          ? Future.succeededFuture(unavailable("storage", away.reason()))
          : fail(pending, "the object store was away, send it again: " + away.reason())
              .map(failed -> unavailable("storage", away.reason()));
    }
    parts.steps().reached(Step.STORED);
    return parts
        .metrics()
        .timed("commit", () -> parts.runs().markStored(pending.run().id()))
        .compose(run -> committed(pending, run));
  }

  private Future<IngestOutcome> committed(Pending pending, Optional<Run> run) {
    parts.steps().reached(Step.COMMITTED);
    return clear(pending.spoolNames())
        .onSuccess(cleared -> parts.steps().reached(Step.CLEARED))
        .map(cleared -> acknowledged(pending, run));
  }

  private static IngestOutcome acknowledged(Pending pending, Optional<Run> run) {
    Run stored =
        run.orElseThrow(
            () -> new IllegalStateException("run " + pending.run().id() + " vanished on its way"));
    log.atInfo()
        .addKeyValue("run_id", stored.id())
        .log("stored {} {} from {}", stored.type().wireName(), stored.metrics(), stored.source());
    return new IngestOutcome.Stored(pending.stored(stored).run());
  }

  private Future<IngestOutcome> fail(Pending pending, String reason) {
    log.atWarn().addKeyValue("run_id", pending.run().id()).log("failed: {}", reason);
    return clear(pending.spoolNames())
        .compose(v -> parts.runs().markFailed(pending.run().id(), reason))
        .map(run -> new IngestOutcome.Failed(pending.failed(run.orElse(pending.run())).run()));
  }

  /**
   * The database left us after the run was recorded. Without its spool files the run cannot go on,
   * and recovery will say so in it; an upload that comes again keeps them.
   */
  private Future<IngestOutcome> giveUp(Pending pending, boolean comesAgain, Throwable failure) {
    log.atWarn()
        .addKeyValue("run_id", pending.run().id())
        .log("not stored: {}", Causes.line(failure));
    return (comesAgain ? Future.<Void>succeededFuture() : clear(pending.spoolNames()))
        .transform(v -> unavailableOrFail(failure));
  }

  private static Future<IngestOutcome> unavailableOrFail(Throwable failure) {
    return failure instanceof DatabaseUnavailableException
        ? Future.succeededFuture(unavailable("database", Causes.line(failure)))
        : Future.failedFuture(failure);
  }

  private static IngestOutcome unavailable(String part, String reason) {
    return new IngestOutcome.Unavailable(part, reason, RETRY_AFTER);
  }

  /** A spool file that cannot be removed is the next start's business, never the upload's. */
  private Future<Void> clear(List<String> spoolNames) {
    return workers
        .<Void>executeBlocking(
            () -> {
              parts.spool().delete(spoolNames);
              return null;
            },
            false)
        .otherwise(
            failure -> {
              log.warn("left in the spool: {} ({})", spoolNames, Causes.line(failure));
              return null;
            });
  }
}
