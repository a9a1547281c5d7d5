package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A run's way from pending to stored or failed; each step is one statement, one round trip. */
final class RunRecording {
  /**
   * Locks the objects rows in the order of their keys, so that no two runs deadlock. A row that was
   * inserted, not updated, has no {@code xmax}.
   */
  private static final String RECORD_PENDING =
      """
      WITH claimed AS (
        SELECT claim FROM idempotency_keys WHERE claim = $14::text AND run_id IS NULL FOR UPDATE
      ), run AS (
        INSERT INTO ingestion_runs
          (created_at, type, label, status, notes, source, started_at, metrics, node_id, source_key)
        SELECT now(), $1::text, $2::text, 'pending', $3::text, $4::text, now(), $5::jsonb, $6::text, $7::text
        WHERE $14::text IS NULL OR EXISTS (SELECT FROM claimed)
        ON CONFLICT (source_key) WHERE source_key IS NOT NULL DO NOTHING
        RETURNING %1$s
      ), file AS (
        SELECT * FROM unnest($8::text[], $9::text[], $10::text[], $11::bigint[], $12::text[], $13::text[])
          WITH ORDINALITY AS f (path, original_name, sha256, size_bytes, spool_name, object_key, position)
      ), referenced AS (
        INSERT INTO objects (sha256, size_bytes, object_key)
        SELECT DISTINCT ON (sha256) sha256, size_bytes, object_key FROM file, run ORDER BY sha256
        ON CONFLICT (sha256) DO UPDATE SET object_key = EXCLUDED.object_key
        RETURNING sha256, xmax = 0 AS is_new
      ), held AS (
        INSERT INTO pending_files
          (run_id, position, path, original_name, sha256, size_bytes, spool_name, object_key)
        SELECT run.id, position, path, original_name, sha256, size_bytes, spool_name, object_key
        FROM file, run
      ), keyed AS (
        UPDATE idempotency_keys k SET run_id = run.id, fingerprint = $15 FROM run WHERE k.claim = $14::text
      )
      SELECT ARRAY(SELECT sha256 FROM referenced WHERE is_new) AS new_objects, %1$s FROM run
      UNION ALL
      SELECT NULL, %1$s FROM ingestion_runs WHERE source_key = $7::text AND NOT EXISTS (SELECT FROM run)
      """
          .formatted(RunRows.COLUMNS);

  private static final String MARK_STORED =
      """
      WITH run AS (
        UPDATE ingestion_runs SET status = 'stored' WHERE id = $1 AND status = 'pending'
        RETURNING %1$s
      ), held AS (
        DELETE FROM pending_files p USING run WHERE p.run_id = run.id RETURNING p.*
      ), kept AS (
        INSERT INTO files (run_id, path, sha256, size_bytes, stored_object_key, original_name)
        SELECT run_id, path, sha256, size_bytes, object_key, original_name FROM held ORDER BY position
      )
      SELECT %1$s FROM run
      """
          .formatted(RunRows.COLUMNS);

  private static final String MARK_FAILED =
      """
      WITH run AS (
        UPDATE ingestion_runs SET status = 'failed', error_message = $2, completed_at = now()
        WHERE id = $1 AND status = 'pending'
        RETURNING %1$s
      ), held AS (
        DELETE FROM pending_files p USING run WHERE p.run_id = run.id
      )
      SELECT %1$s FROM run
      """
          .formatted(RunRows.COLUMNS);

  private static final String FIND =
      "SELECT %s FROM ingestion_runs WHERE id = $1".formatted(RunRows.COLUMNS);

  private static final String RELEASE_SOURCE_KEY =
      """
      UPDATE ingestion_runs SET source_left_at = clock_timestamp()
      WHERE id = $1 AND source_key IS NOT NULL
      """;

  private static final String BY_SOURCE_KEY =
      "SELECT node_id, %s AS lives, %s FROM ingestion_runs r WHERE source_key = $1"
          .formatted(Nodes.live("r"), RunRows.COLUMNS);

  private static final String WITHDRAW =
      "DELETE FROM ingestion_runs WHERE id = $1 AND status = 'pending' AND node_id = $2";

  private static final String PENDING_OF =
      """
      SELECT %s, path, original_name, sha256, size_bytes, spool_name, object_key
      FROM ingestion_runs JOIN pending_files ON run_id = id
      WHERE status = 'pending' AND node_id = $1
      ORDER BY id, position
      """
          .formatted(RunRows.COLUMNS);

  private final Sql sql;
  private final Runnable changed;

  RunRecording(Sql sql, Runnable changed) {
    this.sql = sql;
    this.changed = changed;
  }

  Future<Recorded> recordPending(NewRun run, @Nullable KeyUse key) {
    return sql.one(RunRecording::recorded, RECORD_PENDING, arguments(run, key))
        .compose(
            recorded -> {
              if (recorded.isEmpty()) {
                // Without a key, its source key was committed by another after this statement's
                // snapshot: look anew.
                return key == null
                    ? recordPending(run, null)
                    : Future.succeededFuture(new Recorded.ClaimLost());
              }
              if (recorded.get() instanceof Recorded.New) {
                changed.run();
              }
              return Future.succeededFuture(recorded.get());
            });
  }

  Future<Optional<Run>> markStored(int runId) {
    return step(runId, MARK_STORED, runId);
  }

  Future<Optional<Run>> markFailed(int runId, String errorMessage) {
    return step(runId, MARK_FAILED, runId, Texts.storable(errorMessage));
  }

  Future<Void> releaseSourceKey(int runId) {
    return sql.run(RELEASE_SOURCE_KEY, runId).mapEmpty();
  }

  Future<Optional<OwnedRun>> findBySourceKey(String sourceKey) {
    return sql.one(RunRecording::owned, BY_SOURCE_KEY, Texts.storable(sourceKey));
  }

  Future<Boolean> withdraw(int runId, String nodeId) {
    return sql.run(WITHDRAW, runId, nodeId)
        .map(
            rows -> {
              if (rows.rowCount() > 0) {
                changed.run();
              }
              return rows.rowCount() > 0;
            });
  }

  Future<Optional<Run>> find(int runId) {
    return sql.one(RunRows::run, FIND, runId);
  }

  Future<List<PendingRun>> pendingOf(String nodeId) {
    return sql.run(PENDING_OF, nodeId).map(rows -> grouped(Sql.rowsOf(rows)));
  }

  private Future<Optional<Run>> step(int runId, String statement, @Nullable Object... arguments) {
    return sql.one(RunRows::run, statement, arguments)
        .compose(
            run -> {
              if (run.isEmpty()) {
                return find(runId);
              }
              changed.run();
              return Future.succeededFuture(run);
            });
  }

  private static @Nullable Object[] arguments(NewRun run, @Nullable KeyUse key) {
    List<PendingFile> files = run.files();
    return new @Nullable Object[] {
      run.type().wireName(),
      Texts.storableOrNull(run.label()),
      Texts.storableOrNull(run.notes()),
      run.source(),
      run.metrics(),
      run.nodeId(),
      Texts.storableOrNull(run.sourceKey()),
      texts(files, PendingFile::path),
      texts(files, PendingFile::originalName),
      texts(files, PendingFile::sha256),
      files.stream().map(PendingFile::sizeBytes).toArray(Long[]::new),
      texts(files, PendingFile::spoolName),
      texts(files, PendingFile::objectKey),
      key == null ? null : key.claim(),
      key == null ? null : key.fingerprint()
    };
  }

  private static String[] texts(List<PendingFile> files, Function<PendingFile, String> field) {
    return files.stream().map(field).map(Texts::storable).toArray(String[]::new);
  }

  private static OwnedRun owned(Row row) {
    return new OwnedRun(RunRows.run(row), row.getString("node_id"), row.getBoolean("lives"));
  }

  private static Recorded recorded(Row row) {
    Run run = RunRows.run(row);
    String[] newObjects = row.getArrayOfStrings("new_objects");
    return newObjects == null ? new Recorded.Known(run) : new Recorded.New(run, Set.of(newObjects));
  }

  private static List<PendingRun> grouped(List<Row> rows) {
    Map<Run, List<PendingFile>> byRun = new LinkedHashMap<>();
    for (Row row : rows) {
      byRun.computeIfAbsent(RunRows.run(row), run -> new ArrayList<>()).add(pendingFile(row));
    }
    return byRun.entrySet().stream()
        .map(entry -> new PendingRun(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static PendingFile pendingFile(Row row) {
    return new PendingFile(
        row.getString("path"),
        row.getString("original_name"),
        row.getString("sha256"),
        row.getLong("size_bytes"),
        row.getString("spool_name"),
        row.getString("object_key"));
  }
}
