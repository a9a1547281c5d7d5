package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.function.Function;

/**
 * Deletes a run together with the objects that only it refers to.
 *
 * <p>The rows of {@code objects} are the locks: whoever records a new reference locks them too, so
 * that between looking for references and removing the object none can come up.
 */
final class RunDeletion {
  private static final String LOCK_RUN =
      "SELECT %s FROM ingestion_runs WHERE id = $1 FOR UPDATE".formatted(RunRows.COLUMNS);

  /** Makes the rows that are missing: other tools insert files without them. */
  private static final String LOCK_OBJECTS =
      """
      INSERT INTO objects AS o (sha256, size_bytes, object_key)
      SELECT DISTINCT ON (sha256) sha256, size_bytes, stored_object_key FROM files
      WHERE run_id = $1 ORDER BY sha256
      ON CONFLICT (sha256) DO UPDATE SET object_key = o.object_key
      """;

  /** A statement of its own after the locks, so that its snapshot sees what was waited for. */
  private static final String REFERRED_TO_BY_NOBODY_ELSE =
      """
      SELECT DISTINCT sha256, stored_object_key FROM files f
      WHERE run_id = $1
        AND NOT EXISTS (SELECT FROM files o WHERE o.sha256 = f.sha256 AND o.run_id <> f.run_id)
        AND NOT EXISTS (SELECT FROM pending_files p WHERE p.sha256 = f.sha256)
      ORDER BY sha256
      """;

  private static final String DELETE =
      """
      WITH gone AS (DELETE FROM objects WHERE sha256 = ANY ($2))
      DELETE FROM ingestion_runs WHERE id = $1
      """;

  private final Sql sql;
  private final Runnable changed;

  RunDeletion(Sql sql, Runnable changed) {
    this.sql = sql;
    this.changed = changed;
  }

  Future<Deleted> delete(int runId, Function<String, Future<Void>> removeObject) {
    return sql.transaction(connection -> delete(connection, runId, removeObject))
        .onSuccess(
            deleted -> {
              if (deleted instanceof Deleted.Gone) {
                changed.run();
              }
            });
  }

  private static Future<Deleted> delete(
      SqlConnection connection, int runId, Function<String, Future<Void>> removeObject) {
    return Sql.on(connection, LOCK_RUN, runId)
        .compose(
            rows -> {
              if (rows.size() == 0) {
                return Future.succeededFuture(new Deleted.Unknown());
              }
              Run run = RunRows.run(rows.iterator().next());
              if (run.status() == RunStatus.PENDING) {
                return Future.succeededFuture(new Deleted.Busy(run));
              }
              return deleteLocked(connection, runId, removeObject);
            });
  }

  private static Future<Deleted> deleteLocked(
      SqlConnection connection, int runId, Function<String, Future<Void>> removeObject) {
    return Sql.on(connection, LOCK_OBJECTS, runId)
        .compose(locked -> Sql.on(connection, REFERRED_TO_BY_NOBODY_ELSE, runId))
        .map(Sql::rowsOf)
        .compose(
            objects ->
                removeAll(objects, removeObject)
                    .compose(removed -> Sql.on(connection, DELETE, runId, keysOf(objects)))
                    .map(new Deleted.Gone(objects.size())));
  }

  private static Future<Void> removeAll(
      List<Row> objects, Function<String, Future<Void>> removeObject) {
    Future<Void> removed = Future.succeededFuture();
    for (Row object : objects) {
      removed = removed.compose(v -> removeObject.apply(object.getString("stored_object_key")));
    }
    return removed;
  }

  private static String[] keysOf(List<Row> objects) {
    return objects.stream().map(object -> object.getString("sha256")).toArray(String[]::new);
  }
}
