package io.splunkautodoc.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills a database with stanzas as if many runs had brought them: files of 20 stanzas of 8 or 9
 * settings each. Its words: {@code disabled}, {@code index} and {@code sourcetype} are in half and
 * fewer of the stanzas, {@code key17} and the like in some of a hundred, {@code value123} in some
 * of ten thousand, {@code unique12345} in one; {@code legacy} is in the oldest tenth only.
 */
final class StanzaSeed {
  static final int STANZAS_A_FILE = 20;

  private static final String CONTENTS =
      """
      INSERT INTO conf_contents (sha256, conf, parser_version, size_bytes, encoding, stanza_count,
        setting_count, problem_count, secret_count)
      SELECT encode(sha256(int4send(i)), 'hex'),
        (ARRAY['inputs', 'props', 'transforms', 'savedsearches', 'macros'])[1 + i %% 5], 1, 4000,
        'utf-8', 20, 167, 0, 0
      FROM generate_series(1, %d) i
      """;

  private static final String STANZAS =
      """
      INSERT INTO stanzas (content_id, position, name, line, settings, words)
      SELECT id, position, 'monitor:///var/log/unique' || n || '.log', position * 10 + 1, settings,
        array_to_tsvector(words || ARRAY['monitor', 'var', 'log', 'unique' || n,
          CASE WHEN id <= %2$d / 10 THEN 'legacy' ELSE 'monitor' END])
      FROM (SELECT c.id, p AS position, (c.id - 1) * 20 + p AS n
            FROM conf_contents c, generate_series(0, 19) p WHERE c.id > %1$d AND c.id <= %3$d) s
      CROSS JOIN LATERAL (
        SELECT jsonb_agg(jsonb_build_object('key', key, 'value', value, 'line', k)) AS settings,
          array_agg(DISTINCT key) || array_agg(DISTINCT value) AS words
        FROM (SELECT k, CASE
                WHEN k = 1 AND n %% 2 = 0 THEN 'disabled' WHEN k = 2 AND n %% 5 < 2 THEN 'index'
                WHEN k = 3 AND n %% 10 < 3 THEN 'sourcetype'
                ELSE 'key' || abs(hashint4(n::int + k * 7919)) %% 200 END AS key,
              'value' || abs(hashint4(n::int * 9 + k)) %% 50000 AS value
            FROM generate_series(1, 8 + (n %% 3 = 0)::int) k) AS each) AS made
      """;

  private static final String RUNS =
      """
      INSERT INTO ingestion_runs (created_at, type, status, source)
      SELECT now(), (ARRAY['ds_etc', 'instance_etc', 'app_bundle'])[1 + i % 3], 'complete', 'http'
      FROM generate_series(1, 300) i
      """;

  /** Every file in three runs. */
  private static final String ENTRIES =
      """
      INSERT INTO archive_entries (run_id, position, file_id, path, size_bytes, sha256, kind, layer,
        app, scope, conf, content_id)
      SELECT 1 + (c.id + r * 100) % 300, c.id, 1, 'apps/app' || c.id % 5000 || '/local/' || c.conf
        || c.id || '.conf', 4000, c.sha256, 'conf', 'app', 'app' || c.id % 5000, 'local', c.conf, c.id
      FROM conf_contents c, generate_series(0, 2) r
      """;

  private static final int FILES_A_STATEMENT = 5_000;

  private StanzaSeed() {}

  /** Tells how many settings there are. */
  static long fill(Connection database, int files, Report report) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute("DROP INDEX ix_stanzas_words");
      statement.execute(CONTENTS.formatted(files));
      for (int from = 0; from < files; from += FILES_A_STATEMENT) {
        statement.execute(STANZAS.formatted(from, files, from + FILES_A_STATEMENT));
        report.say("%d of %d files", Math.min(from + FILES_A_STATEMENT, files), files);
      }
      statement.execute(
          "CREATE INDEX ix_stanzas_words ON stanzas"
              + " USING gin (words, (ARRAY[content_id >> 8, ~(content_id >> 12)]))");
      statement.execute(RUNS);
      statement.execute(ENTRIES);
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
      try (var rows =
          statement.executeQuery("SELECT sum(jsonb_array_length(settings)) FROM stanzas")) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
