package io.splunkautodoc.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills a database with runs of one file each, as if they had come in one a second. */
final class RunSeed {
  private static final String RUNS =
      """
      INSERT INTO ingestion_runs (created_at, type, label, status, source, started_at, metrics)
      SELECT at, (ARRAY['ds_etc', 'instance_etc', 'app_bundle', 'single_conf'])[1 + i %% 4],
        'upload ' || i, CASE i %% 50 WHEN 0 THEN 'failed' ELSE 'stored' END, 'http', at,
        jsonb_build_object('files', 1, 'bytes', 1000 + i %% 1000, 'type_evidence', 'declared')
      FROM (SELECT i, now() - (%1$d - i) * interval '1 second' AS at FROM generate_series(1, %1$d) i) t
      """;

  private static final String FILES =
      """
      INSERT INTO files (run_id, path, sha256, size_bytes, stored_object_key, original_name)
      SELECT id, 'app.tgz', hash, 1000,
        'sha256/' || left(hash, 2) || '/' || substr(hash, 3, 2) || '/' || hash, 'app.tgz'
      FROM (SELECT id, encode(sha256(int4send(id)), 'hex') AS hash FROM ingestion_runs) t
      """;

  private RunSeed() {}

  static void fill(Connection database, int runs) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(RUNS.formatted(runs));
      statement.execute(FILES);
      // What autovacuum would do later, in the middle of the measurement.
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
    }
  }
}
