package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.util.Optional;

/** What was read, out of PostgreSQL. */
public final class PgReadingQueries implements ReadingQueries {
  private static final String ENTRY =
      """
      SELECT file_id, path, coalesce(original_path, path) AS original_path, size_bytes, sha256,
        kind, refusal
      FROM archive_entries
      WHERE run_id = $1 AND left(path, 200) = left($2, 200) AND path = $2
      ORDER BY refusal IS NOT NULL, position LIMIT 1
      """;

  private final Sql sql;
  private final RowListing rows;
  private final RunSummary summary;
  private final StanzaSearch search;

  public PgReadingQueries(Pool pool) {
    this.sql = new Sql(pool);
    this.rows = new RowListing(sql);
    this.summary = new RunSummary(sql);
    this.search = new StanzaSearch(sql);
  }

  @Override
  public Future<RowPage> list(RowQuery query) {
    return rows.list(query);
  }

  @Override
  public Future<JsonObject> summary(int runId) {
    return summary.of(runId);
  }

  @Override
  public Future<Optional<RunEntry>> entry(int runId, String path) {
    return sql.one(PgReadingQueries::entry, ENTRY, runId, Texts.storable(path));
  }

  @Override
  public Future<SearchPage> search(SearchQuery query) {
    return search.search(query);
  }

  private static RunEntry entry(Row row) {
    return new RunEntry(
        row.getInteger("file_id"),
        row.getString("path"),
        row.getString("original_path"),
        row.getLong("size_bytes"),
        row.getString("sha256"),
        row.getString("kind"),
        row.getString("refusal"));
  }
}
