package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Removes contents that no run refers to, walking through all of them in small steps. */
final class ContentSweep {
  private static final int STEP = 2_000;

  /** What a content's rows lie in; see the migration for why no foreign key does this. */
  private static final List<String> TABLES =
      Stream.concat(
              Stream.of("stanzas", "conf_problems"),
              Arrays.stream(ListTable.values()).map(ListTable::tableName))
          .toList();

  private static final String SWEEP =
      """
      WITH step AS (
        SELECT id, used_at FROM conf_contents WHERE id > $1 ORDER BY id LIMIT %d
      ), gone AS (
        DELETE FROM conf_contents c USING step
        WHERE c.id = step.id AND c.used_at < now() - $2::bigint * interval '1 ms'
          AND NOT EXISTS (SELECT FROM archive_entries e WHERE e.content_id = step.id)
        RETURNING c.id
      )%s
      SELECT (SELECT max(id) FROM step) AS last, (SELECT count(*)::int FROM gone) AS gone
      """
          .formatted(
              STEP,
              TABLES.stream()
                  .map(
                      table ->
                          ", of_%1$s AS (DELETE FROM %1$s t USING gone WHERE t.content_id = gone.id)"
                              .formatted(table))
                  .collect(Collectors.joining()));

  private final Sql sql;

  ContentSweep(Sql sql) {
    this.sql = sql;
  }

  Future<Integer> sweep(Duration grace) {
    return from(0, grace, 0);
  }

  private Future<Integer> from(long afterId, Duration grace, int before) {
    return sql.run(SWEEP, afterId, grace.toMillis())
        .compose(
            rows -> {
              Row row = rows.iterator().next();
              Long last = row.getLong("last");
              int gone = before + row.getInteger("gone");
              return last == null ? Future.succeededFuture(gone) : from(last, grace, gone);
            });
  }
}
