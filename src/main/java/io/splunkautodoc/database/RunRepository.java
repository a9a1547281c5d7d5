package io.splunkautodoc.database;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The runs and their files. Safe to use from any context. Every future fails with {@link
 * DatabaseUnavailableException} where the server cannot be reached, which may pass, and with other
 * exceptions only for errors of our own.
 */
public interface RunRepository {

  /** Commits a pending run and what its node holds for it, or finds the run of its source key. */
  Future<Recorded> recordPending(NewRun run);

  /** The same for a request that holds an Idempotency-Key: either both are committed, or none. */
  Future<Recorded> recordPending(NewRun run, KeyUse key);

  /**
   * Points a pending run at other spool files with the same bytes, where those that it was recorded
   * with are lost or those of a dead node, and makes this node the one that carries it on.
   *
   * @param run the node and the files, in the order in which they were recorded
   * @return whether the run was still pending and its hashes are those of the files
   */
  Future<Boolean> adopt(int runId, NewRun run);

  /**
   * Commits, in one transaction, the files rows and the status {@code stored}. Repeating it for a
   * run that is stored already changes nothing.
   *
   * @return the run as it is now; empty where it is gone
   */
  Future<Optional<Run>> markStored(int runId);

  /**
   * Ends a pending run as failed and forgets its pending files. A run that is not pending stays as
   * it is.
   *
   * @return the run as it is now; empty where it is gone
   */
  Future<Optional<Run>> markFailed(int runId, String errorMessage);

  /**
   * Notes that the dropped file of a run has left the share. Its source key is forgotten some hours
   * later, when no node can be about to offer the same file any more.
   */
  Future<Void> releaseSourceKey(int runId);

  /** The run that a dropped file has become, and who has it. */
  Future<Optional<OwnedRun>> findBySourceKey(String sourceKey);

  /**
   * Takes back a pending run that its sender was never told of, with all its rows.
   *
   * @return whether it was still pending at this node
   */
  Future<Boolean> withdraw(int runId, String nodeId);

  /** The runs that this node left pending, oldest first. */
  Future<List<PendingRun>> pendingOf(String nodeId);

  Future<Optional<Run>> find(int runId);

  Future<RunPage> list(RunQuery query);

  Future<Optional<Run>> change(int runId, RunChange change);

  /**
   * Deletes a run with its rows, and the objects that no run and no upload in flight refers to.
   *
   * @param removeObject removes one object by its key; called while a lock keeps new references to
   *     it waiting; where it fails, nothing is deleted
   */
  Future<Deleted> delete(int runId, Function<String, Future<Void>> removeObject);

  /** The files of a run in upload order, at most {@code limit} after {@code afterFileId}. */
  Future<List<RunFile>> files(int runId, @Nullable Integer afterFileId, int limit);

  Future<Optional<RunFile>> file(int runId, int fileId);

  /**
   * Every place where these bytes came in, newest first, at most {@code limit} below {@code
   * beforeFileId}.
   */
  Future<List<RunFile>> filesBySha256(String sha256, @Nullable Integer beforeFileId, int limit);

  /** How many runs have each status; for the queue-depth gauge. Costs no table scan. */
  Future<List<StatusCount>> countsByStatus();

  /** Answers when the database can be read and written. */
  Future<Void> check();
}
