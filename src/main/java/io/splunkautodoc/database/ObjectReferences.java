package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which objects the rows refer to. Changes nothing; futures fail as those of {@link RunRepository}
 * do.
 */
public final class ObjectReferences {
  private static final String SELECT =
      """
      SELECT f.sha256,
        least(min(f.size_bytes), min(o.size_bytes)) AS smallest,
        greatest(max(f.size_bytes), max(o.size_bytes)) AS largest,
        least(min(f.stored_object_key), min(o.object_key)) AS first_key,
        greatest(max(f.stored_object_key), max(o.object_key)) AS last_key,
        count(*) AS files, min(f.run_id) AS first_run, max(f.run_id) AS last_run
      FROM files f LEFT JOIN objects o ON o.sha256 = f.sha256
      """;

  private static final String PAGE =
      SELECT + "WHERE f.sha256 > $1 GROUP BY f.sha256 ORDER BY f.sha256 LIMIT $2";
  private static final String ONE = SELECT + "WHERE f.sha256 = $1 GROUP BY f.sha256";

  private static final String USED =
      """
      SELECT stored_object_key AS key FROM files WHERE sha256 = ANY ($1)
      UNION
      SELECT object_key FROM pending_files WHERE sha256 = ANY ($1)
      """;

  private static final String COUNT = "SELECT count(*) AS objects FROM objects";

  private final Sql sql;

  public ObjectReferences(Pool pool) {
    this.sql = new Sql(pool);
  }

  /** About how many there are. */
  public Future<Long> estimate() {
    return sql.one(row -> row.getLong("objects"), COUNT).map(count -> count.orElse(0L));
  }

  /**
   * What the files of stored runs refer to, in the order of the hashes, at most {@code limit}.
   *
   * @param afterSha256 the last hash of the page before; empty for the first page
   */
  public Future<List<ReferredObject>> page(String afterSha256, int limit) {
    return sql.all(ObjectReferences::referred, PAGE, afterSha256, limit);
  }

  /** The same for one content; empty where no stored run has it any more. */
  public Future<Optional<ReferredObject>> of(String sha256) {
    return sql.one(ObjectReferences::referred, ONE, sha256);
  }

  /** The keys of those contents that a stored run or an upload on its way refers to. */
  public Future<Set<String>> usedKeys(Set<String> sha256s) {
    return sql.all(row -> row.getString("key"), USED, (Object) sha256s.toArray(String[]::new))
        .map(keys -> keys.stream().collect(Collectors.toUnmodifiableSet()));
  }

  private static ReferredObject referred(Row row) {
    return new ReferredObject(
        row.getString("sha256"),
        row.getLong("smallest"),
        row.getLong("largest"),
        row.getString("first_key"),
        row.getString("last_key"),
        row.getLong("files"),
        row.getInteger("first_run"),
        row.getInteger("last_run"));
  }
}
