package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds contents that no run and no upload on its way refers to, and removes their objects.
 *
 * <p>An upload records its pending run, and so its reference, before its object is stored, and
 * locks the row of {@code objects} as it does. A removal holds the same lock while it looks for
 * references and removes the object, so an upload is either seen or waits until the object is gone,
 * finds it missing and stores it anew.
 */
public final class ObjectSweep {
  private static final String NOBODY =
      """
      NOT EXISTS (SELECT FROM files f WHERE f.sha256 = %1$s)
      AND NOT EXISTS (SELECT FROM pending_files p WHERE p.sha256 = %1$s)
      """;

  private static final String UNREFERENCED =
      "SELECT sha256 FROM unnest($1::text[]) AS given (sha256) WHERE "
          + NOBODY.formatted("given.sha256");

  private static final String ROWS =
      "SELECT sha256 FROM objects o WHERE sha256 > $1 AND "
          + NOBODY.formatted("o.sha256")
          + " ORDER BY sha256 LIMIT $2";

  private static final String LOCK =
      """
      INSERT INTO objects AS o (sha256, size_bytes, object_key) VALUES ($1, 0, '')
      ON CONFLICT (sha256) DO UPDATE SET object_key = o.object_key
      """;

  /** A statement of its own after the lock, so that its snapshot sees what was waited for. */
  private static final String STILL = "SELECT FROM (SELECT) one WHERE " + NOBODY.formatted("$1");

  private static final String DELETE = "DELETE FROM objects WHERE sha256 = $1";

  private final Sql sql;

  public ObjectSweep(Pool pool) {
    this.sql = new Sql(pool);
  }

  /** Those of some contents that nobody refers to at this moment. */
  public Future<List<String>> unreferenced(Collection<String> sha256s) {
    return sql.all(
        row -> row.getString("sha256"), UNREFERENCED, (Object) sha256s.toArray(String[]::new));
  }

  /** Contents with a row that nobody refers to, in the order of their hashes. */
  public Future<List<String>> unreferencedRows(String afterSha256, int limit) {
    return sql.all(row -> row.getString("sha256"), ROWS, afterSha256, limit);
  }

  /**
   * Removes a content unless somebody refers to it by now.
   *
   * @param removeObject removes the object; one that is not there is no error
   * @return whether it was removed
   */
  public Future<Boolean> remove(String sha256, Supplier<Future<Void>> removeObject) {
    return sql.transaction(
        connection ->
            Sql.on(connection, LOCK, sha256)
                .compose(locked -> Sql.on(connection, STILL, sha256))
                .compose(
                    still ->
                        still.size() == 0
                            ? undo(connection, sha256)
                            : removeObject
                                .get()
                                .compose(removed -> Sql.on(connection, DELETE, sha256))
                                .map(true)));
  }

  /** The lock may have made a row that was not there; it must not stay. */
  private static Future<Boolean> undo(SqlConnection connection, String sha256) {
    return Sql.on(connection, "DELETE FROM objects WHERE sha256 = $1 AND object_key = ''", sha256)
        .map(false);
  }
}
