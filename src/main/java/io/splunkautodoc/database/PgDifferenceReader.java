package io.splunkautodoc.database;

import io.splunkautodoc.conf.Layer;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is not the same in two runs, from PostgreSQL, which compares their many files. */
public final class PgDifferenceReader implements DifferenceReader {
  /** What a file says, or where its bytes were not read, how long it is. */
  private static final String HASH = "coalesce(e.sha256, e.size_bytes || ' bytes')";

  /** Rows are found again by their key: without statistics, a join by path may take hours. */
  private static final String FILES =
      """
      WITH differing AS (
        SELECT array_agg(e.run_id) AS runs, array_agg(e.position) AS positions
        FROM archive_entries e
        WHERE e.run_id IN ($1, $2) AND e.refusal IS NULL
        GROUP BY e.path
        HAVING count(*) FILTER (WHERE e.run_id = $1) <> 1
          OR count(*) FILTER (WHERE e.run_id = $2) <> 1
          OR min(%2$s COLLATE "C") <> max(%2$s COLLATE "C"))
      SELECT %1$s, e.run_id, e.size_bytes, %2$s
      FROM differing CROSS JOIN LATERAL unnest(runs, positions) AS at (run_id, position)
        JOIN archive_entries e ON e.run_id = at.run_id AND e.position = at.position
      ORDER BY e.run_id, e.position
      """
          .formatted(ConfEntryRows.COLUMNS, HASH);

  /** The folder as {@code analysis.diff} tells it from a path. */
  private static final String APPS =
      """
      SELECT folder FROM (
        SELECT DISTINCT substring(path FROM '^((?:shcluster/)?[^/]*apps/[^/]*)/') AS folder
        FROM archive_entries WHERE run_id = $1 AND refusal IS NULL) folders
      WHERE folder IN (SELECT unnest($2::text[]))
      """;

  private static final String CONFS =
      """
      SELECT DISTINCT conf FROM archive_entries
      WHERE run_id = $1 AND layer IS NOT NULL AND content_id IS NOT NULL AND conf IS NOT NULL
        AND app IN (SELECT unnest($2::text[]))
      """;

  private static final String STANZAS =
      """
      SELECT content_id, name, line, settings::text FROM stanzas
      WHERE name IN (SELECT unnest($4::text[])) AND content_id IN (
        SELECT content_id FROM archive_entries
        WHERE run_id = $1 AND conf = ANY($3::text[]) AND layer IS NOT NULL
          AND content_id IS NOT NULL
        EXCEPT SELECT content_id FROM archive_entries
        WHERE run_id = $2 AND conf = ANY($3::text[]) AND layer IS NOT NULL
          AND content_id IS NOT NULL)
      ORDER BY content_id, position
      """;

  private static final String ENTRIES =
      """
      SELECT %s, e.size_bytes FROM archive_entries e
      WHERE e.run_id = $1 AND e.conf = ANY($2::text[]) AND e.layer IS NOT NULL
        AND e.content_id IN (SELECT unnest($3::bigint[]))
      ORDER BY e.position
      """
          .formatted(ConfEntryRows.COLUMNS);

  private static final String ONE_OF_EACH_APP =
      """
      SELECT DISTINCT ON (e.app) %s, e.size_bytes FROM archive_entries e
      WHERE e.run_id = $1 AND e.layer = $2 AND e.conf IS NOT NULL AND e.content_id IS NOT NULL
      ORDER BY e.app, e.position
      """
          .formatted(ConfEntryRows.COLUMNS);

  private final Pool pool;
  private final Sql sql;

  public PgDifferenceReader(Pool pool) {
    this.pool = pool;
    this.sql = new Sql(pool);
  }

  @Override
  public Rows<FileOfRun> files(int one, int other) {
    return new CursorRows<>(pool, PgDifferenceReader::file, FILES, one, other);
  }

  @Override
  public Future<Set<String>> apps(int runId, Collection<String> folders) {
    return strings(APPS, runId, folders);
  }

  @Override
  public Future<Set<String>> confs(int runId, Collection<String> apps) {
    return strings(CONFS, runId, apps);
  }

  @Override
  public Rows<StoredStanza> stanzas(
      int runId, int besides, Collection<String> confs, Collection<String> names) {
    return new CursorRows<>(
        pool, StoredStanza::of, STANZAS, runId, besides, array(confs), array(names));
  }

  @Override
  public Future<List<ConfEntry>> entries(
      int runId, Collection<String> confs, Collection<Long> contentIds) {
    return sql.all(
        PgDifferenceReader::entry, ENTRIES, runId, array(confs), contentIds.toArray(Long[]::new));
  }

  @Override
  public Future<List<ConfEntry>> oneOfEachApp(int runId, Layer layer) {
    return sql.all(PgDifferenceReader::entry, ONE_OF_EACH_APP, runId, layer.wireName());
  }

  private Future<Set<String>> strings(String statement, int runId, Collection<String> wanted) {
    return sql.all(row -> row.getString(0), statement, runId, array(wanted)).map(HashSet::new);
  }

  private static String[] array(Collection<String> strings) {
    return strings.toArray(String[]::new);
  }

  private static ConfEntry entry(Row row) {
    return ConfEntryRows.entry(row, ConfEntry.estimate(row.getLong(ConfEntryRows.NEXT)));
  }

  private static FileOfRun file(Row row) {
    long bytes = row.getLong(ConfEntryRows.NEXT + 1);
    HashedFile file =
        new HashedFile(
            row.getString(1),
            row.getString(ConfEntryRows.NEXT + 2),
            ConfEntryRows.isConf(row) ? ConfEntryRows.entry(row, ConfEntry.estimate(bytes)) : null);
    return new FileOfRun(row.getInteger(ConfEntryRows.NEXT), file);
  }
}
