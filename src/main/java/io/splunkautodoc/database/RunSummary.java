package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;

/** Counts what a run has. One statement for each kind of count. */
final class RunSummary {
  private static final String ENTRIES =
      """
      SELECT kind, count(*) AS entries, sum(size_bytes)::bigint AS bytes
      FROM archive_entries WHERE run_id = $1 GROUP BY kind ORDER BY kind
      """;

  private static final String CONFS =
      """
      SELECT e.conf, count(*) AS files, sum(c.stanza_count)::bigint AS stanzas,
        sum(c.setting_count)::bigint AS settings, sum(c.problem_count)::bigint AS problems,
        sum(c.secret_count)::bigint AS secrets
      FROM archive_entries e JOIN conf_contents c ON c.id = e.content_id
      WHERE e.run_id = $1 GROUP BY e.conf ORDER BY e.conf
      """;

  private static final String LAYERS =
      """
      SELECT layer, count(DISTINCT app) AS apps, count(*) AS files
      FROM archive_entries WHERE run_id = $1 AND layer IS NOT NULL GROUP BY layer ORDER BY layer
      """;

  private static final String PROBLEMS =
      """
      SELECT kind, severity, count(*) AS problems FROM (
        SELECT kind, severity FROM run_problems WHERE run_id = $1
        UNION ALL
        SELECT p.kind, p.severity
        FROM archive_entries e JOIN conf_problems p ON p.content_id = e.content_id
        WHERE e.run_id = $1) p
      GROUP BY kind, severity ORDER BY problems DESC, kind
      """;

  private final Sql sql;

  RunSummary(Sql sql) {
    this.sql = sql;
  }

  Future<JsonObject> of(int runId) {
    return Future.all(
            rows(ENTRIES, runId), rows(CONFS, runId), rows(LAYERS, runId), rows(PROBLEMS, runId))
        .map(
            all ->
                new JsonObject()
                    .put("entries", all.<JsonArray>resultAt(0))
                    .put("confs", all.<JsonArray>resultAt(1))
                    .put("layers", all.<JsonArray>resultAt(2))
                    .put("problems", all.<JsonArray>resultAt(3)));
  }

  private Future<JsonArray> rows(String statement, int runId) {
    return sql.all(Row::toJson, statement, runId).map(rows -> new JsonArray(List.copyOf(rows)));
  }
}
