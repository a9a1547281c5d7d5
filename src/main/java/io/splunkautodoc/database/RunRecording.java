package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A run's way from pending to stored or failed; each step is one statement, one round trip, which
 * the runs that take it at the same time share.
 */
final class RunRecording {
  /**
   * Several runs at once. Ids are drawn first, since a row that is inserted cannot tell which of
   * the given ones it was. Keys of one kind are inserted, and rows of one table locked, in their
   * order, so that no two groups deadlock. A row of objects that was inserted, not updated, has no
   * {@code xmax}.
   */
  static final String RECORD_PENDING =
      """
      WITH given AS (
        SELECT nextval(pg_get_serial_sequence('ingestion_runs', 'id'))::int AS id, g.*
        FROM unnest((SELECT $1::text[]), (SELECT $2::text[]), (SELECT $3::text[]), (SELECT $4::text[]),
                    (SELECT $5::jsonb[]), (SELECT $6::text[]), (SELECT $7::text[]),
                    (SELECT $14::text[]), (SELECT $15::text[])) WITH ORDINALITY
          AS g (type, label, notes, source, metrics, node_id, source_key, claim, fingerprint, nr)
      ), claimed AS (
        SELECT claim FROM idempotency_keys
        WHERE claim = ANY ((SELECT $14::text[])::text[]) AND run_id IS NULL
        ORDER BY claim FOR UPDATE
      ), run AS (
        INSERT INTO ingestion_runs (id,
          created_at, type, label, status, notes, source, started_at, metrics, node_id, source_key)
        SELECT id, now(), type, label, 'pending', notes, source, now(), metrics, node_id, source_key
        FROM given WHERE claim IS NULL OR claim IN (SELECT claim FROM claimed)
        ORDER BY source_key
        ON CONFLICT (source_key) WHERE source_key IS NOT NULL DO NOTHING
        RETURNING %1$s
      ), file AS (
        SELECT run.id AS run_id, f.*
        FROM unnest((SELECT $8::text[]), (SELECT $9::text[]), (SELECT $10::text[]), (SELECT $11::bigint[]),
                    (SELECT $12::text[]), (SELECT $13::text[]),
                    (SELECT $16::int[]), (SELECT $17::int[]))
          AS f (path, original_name, sha256, size_bytes, spool_name, object_key, nr, position)
        JOIN given USING (nr) JOIN run ON run.id = given.id
      ), referenced AS (
        INSERT INTO objects (sha256, size_bytes, object_key)
        SELECT DISTINCT ON (sha256) sha256, size_bytes, object_key FROM file ORDER BY sha256
        ON CONFLICT (sha256) DO UPDATE SET object_key = EXCLUDED.object_key
        RETURNING sha256, xmax = 0 AS is_new
      ), held AS (
        INSERT INTO pending_files
          (run_id, position, path, original_name, sha256, size_bytes, spool_name, object_key)
        SELECT run_id, position, path, original_name, sha256, size_bytes, spool_name, object_key
        FROM file
      ), keyed AS (
        UPDATE idempotency_keys k SET run_id = run.id, fingerprint = given.fingerprint
        FROM given JOIN run USING (id)
        WHERE k.claim = given.claim AND k.claim = ANY ((SELECT $14::text[])::text[])
      )
      SELECT given.nr,
        ARRAY(SELECT DISTINCT sha256 FROM file JOIN referenced USING (sha256)
              WHERE file.run_id = run.id AND is_new) AS new_objects, run.*
      FROM given JOIN run USING (id)
      UNION ALL
      SELECT given.nr, NULL, %2$s FROM given JOIN ingestion_runs r USING (source_key)
      WHERE r.source_key = ANY ((SELECT $7::text[])::text[]) AND given.id NOT IN (SELECT id FROM run)
      """
          .formatted(RunRows.COLUMNS, RunRows.columnsOf("r"));

  /**
   * The comparison with {@code IS TRUE} keeps the planner off the index of pending runs, where
   * those that have just left it are in the way.
   */
  static final String MARK_STORED =
      """
      WITH run AS (
        UPDATE ingestion_runs SET status = 'stored'
        WHERE id = ANY ((SELECT $1::int[])::int[]) AND (status = 'pending') IS TRUE
        RETURNING %1$s
      ), held AS (
        DELETE FROM pending_files p USING run
        WHERE p.run_id = run.id AND p.run_id = ANY ((SELECT $1::int[])::int[]) RETURNING p.*
      ), kept AS (
        INSERT INTO files (run_id, path, sha256, size_bytes, stored_object_key, original_name)
        SELECT run_id, path, sha256, size_bytes, object_key, original_name FROM held
        ORDER BY run_id, position
      )
      SELECT %1$s FROM run
      """
          .formatted(RunRows.COLUMNS);

  static final String MARK_FAILED =
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

  static final String FIND =
      "SELECT %s FROM ingestion_runs WHERE id = $1".formatted(RunRows.COLUMNS);

  static final String RELEASE_SOURCE_KEYS =
      """
      UPDATE ingestion_runs SET source_left_at = clock_timestamp()
      WHERE id = ANY ((SELECT $1::int[])::int[]) AND source_key IS NOT NULL
      """;

  static final String BY_SOURCE_KEY =
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
  private final GroupCommit<ToRecord, Optional<Recorded>> recording;
  private final GroupCommit<Integer, Optional<Run>> storing;
  private final GroupCommit<Integer, Boolean> releasing;

  RunRecording(Sql sql, Runnable changed) {
    this.sql = sql;
    this.changed = changed;
    this.recording = new GroupCommit<>(this::recordAll);
    this.storing = new GroupCommit<>(this::markAllStored);
    this.releasing = new GroupCommit<>(this::releaseAll);
  }

  Future<Recorded> recordPending(NewRun run, @Nullable KeyUse key) {
    return recording
        .ask(new ToRecord(run, key))
        .compose(
            recorded -> {
              if (recorded.isEmpty()) {
                // Without a key, its source key was committed by another after this statement's
                // snapshot: look anew.
                return key == null
                    ? recordPending(run, null)
                    : Future.succeededFuture(new Recorded.ClaimLost());
              }
              return Future.succeededFuture(recorded.get());
            });
  }

  private Future<List<Optional<Recorded>>> recordAll(List<ToRecord> runs) {
    return sql.run(RECORD_PENDING, ToRecord.arguments(runs))
        .map(
            rows -> {
              Map<Integer, Recorded> byNumber = new HashMap<>();
              rows.forEach(row -> byNumber.put(row.getLong("nr").intValue(), recorded(row)));
              if (byNumber.values().stream().anyMatch(Recorded.New.class::isInstance)) {
                changed.run();
              }
              return IntStream.rangeClosed(1, runs.size())
                  .mapToObj(number -> Optional.ofNullable(byNumber.get(number)))
                  .toList();
            });
  }

  Future<Optional<Run>> markStored(int runId) {
    return storing
        .ask(runId)
        .compose(run -> run.isEmpty() ? find(runId) : Future.succeededFuture(run));
  }

  private Future<List<Optional<Run>>> markAllStored(List<Integer> runIds) {
    return sql.run(MARK_STORED, (Object) runIds.toArray(Integer[]::new))
        .map(
            rows -> {
              Map<Integer, Run> byId = new HashMap<>();
              rows.forEach(row -> byId.put(row.getInteger("id"), RunRows.run(row)));
              if (!byId.isEmpty()) {
                changed.run();
              }
              return runIds.stream().map(id -> Optional.ofNullable(byId.get(id))).toList();
            });
  }

  Future<Optional<Run>> markFailed(int runId, String errorMessage) {
    return sql.one(RunRows::run, MARK_FAILED, runId, Texts.storable(errorMessage))
        .compose(
            run -> {
              if (run.isEmpty()) {
                return find(runId);
              }
              changed.run();
              return Future.succeededFuture(run);
            });
  }

  Future<Void> releaseSourceKey(int runId) {
    return releasing.ask(runId).mapEmpty();
  }

  private Future<List<Boolean>> releaseAll(List<Integer> runIds) {
    return sql.run(RELEASE_SOURCE_KEYS, (Object) runIds.toArray(Integer[]::new))
        .map(rows -> Collections.nCopies(runIds.size(), true));
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
