package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The runs in PostgreSQL. */
public final class PgRunRepository implements RunRepository {
  private static final String CHANGE =
      """
      UPDATE ingestion_runs
      SET label = CASE WHEN $2 THEN $3 ELSE label END, notes = CASE WHEN $4 THEN $5 ELSE notes END
      WHERE id = $1
      RETURNING %s
      """
          .formatted(RunRows.COLUMNS);

  private static final String CHECK =
      "SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean AS read_only";

  private final Sql sql;
  private final RunRecording recording;
  private final RunAdoption adoption;
  private final RunListing listing;
  private final RunDeletion deletion;
  private final FileListing files;
  private final Runnable changed;

  /**
   * @param recordingPool for what happens to each upload; see {@link Databases#recordingPool}
   * @param changed run after each commit that added events; must return at once. See {@link
   *     EventSignal}
   */
  public PgRunRepository(Pool pool, Pool recordingPool, Runnable changed) {
    this(pool, recordingPool, changed, RunListing.COUNT_BOUND);
  }

  PgRunRepository(Pool pool, Pool recordingPool, Runnable changed, int countBound) {
    this.sql = new Sql(pool);
    this.recording = new RunRecording(new Sql(recordingPool), changed);
    this.adoption = new RunAdoption(sql);
    this.listing = new RunListing(sql, countBound);
    this.deletion = new RunDeletion(sql, changed);
    this.files = new FileListing(sql);
    this.changed = changed;
  }

  @Override
  public Future<Recorded> recordPending(NewRun run) {
    return recording.recordPending(run, null);
  }

  @Override
  public Future<Recorded> recordPending(NewRun run, KeyUse key) {
    return recording.recordPending(run, key);
  }

  @Override
  public Future<Boolean> adopt(int runId, NewRun run) {
    return adoption.adopt(runId, run);
  }

  @Override
  public Future<Optional<Run>> markStored(int runId) {
    return recording.markStored(runId);
  }

  @Override
  public Future<Optional<Run>> markFailed(int runId, String errorMessage) {
    return recording.markFailed(runId, errorMessage);
  }

  @Override
  public Future<Void> releaseSourceKey(int runId) {
    return recording.releaseSourceKey(runId);
  }

  @Override
  public Future<Optional<OwnedRun>> findBySourceKey(String sourceKey) {
    return recording.findBySourceKey(sourceKey);
  }

  @Override
  public Future<Boolean> withdraw(int runId, String nodeId) {
    return recording.withdraw(runId, nodeId);
  }

  @Override
  public Future<List<PendingRun>> pendingOf(String nodeId) {
    return recording.pendingOf(nodeId);
  }

  @Override
  public Future<Optional<Run>> find(int runId) {
    return recording.find(runId);
  }

  @Override
  public Future<RunPage> list(RunQuery query) {
    return listing.list(query);
  }

  @Override
  public Future<Optional<Run>> change(int runId, RunChange change) {
    return sql.one(
            RunRows::run,
            CHANGE,
            runId,
            change.setsLabel(),
            Texts.storableOrNull(change.label()),
            change.setsNotes(),
            Texts.storableOrNull(change.notes()))
        .onSuccess(run -> run.ifPresent(there -> changed.run()));
  }

  @Override
  public Future<Deleted> delete(int runId, Function<String, Future<Void>> removeObject) {
    return deletion.delete(runId, removeObject);
  }

  @Override
  public Future<List<RunFile>> files(int runId, @Nullable Integer afterFileId, int limit) {
    return files.ofRun(runId, afterFileId, limit);
  }

  @Override
  public Future<Optional<RunFile>> file(int runId, int fileId) {
    return files.one(runId, fileId);
  }

  @Override
  public Future<List<RunFile>> filesBySha256(
      String sha256, @Nullable Integer beforeFileId, int limit) {
    return files.ofContent(sha256, beforeFileId, limit);
  }

  @Override
  public Future<List<StatusCount>> countsByStatus() {
    return listing.countsByStatus();
  }

  @Override
  public Future<Void> check() {
    return sql.run(CHECK)
        .compose(
            rows ->
                rows.iterator().next().getBoolean("read_only")
                    ? Future.failedFuture(
                        new DatabaseUnavailableException(
                            "the database takes no writes", new IllegalStateException("read-only")))
                    : Future.succeededFuture());
  }
}
