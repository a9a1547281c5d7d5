package io.splunkautodoc.database;

import io.vertx.core.Future;

/**
 * Lets a node go on with a pending run from other spool files with the same bytes, where the run is
 * its own or that of a node that is dead. Where a node only seemed to be dead, both store the same
 * bytes and the first commit is the run's.
 */
final class RunAdoption {
  private static final String ADOPT =
      """
      WITH given AS (
        SELECT * FROM unnest($3::text[], $4::text[])
          WITH ORDINALITY AS g (sha256, spool_name, position)
      ), run AS (
        UPDATE ingestion_runs r SET node_id = $2
        WHERE id = $1 AND status = 'pending' AND (node_id = $2 OR NOT %s)
          AND (SELECT count(*) FROM pending_files WHERE run_id = $1) = cardinality($3::text[])
          AND (SELECT count(*) FROM pending_files JOIN given USING (position, sha256)
               WHERE run_id = $1) = cardinality($3::text[])
        RETURNING id
      )
      UPDATE pending_files p SET spool_name = given.spool_name
      FROM given, run WHERE p.run_id = run.id AND p.position = given.position
      RETURNING p.run_id
      """
          .formatted(Nodes.live("r"));

  private final Sql sql;

  RunAdoption(Sql sql) {
    this.sql = sql;
  }

  Future<Boolean> adopt(int runId, NewRun run) {
    String[] hashes = run.files().stream().map(PendingFile::sha256).toArray(String[]::new);
    String[] names = run.files().stream().map(PendingFile::spoolName).toArray(String[]::new);
    return sql.run(ADOPT, runId, run.nodeId(), hashes, names).map(rows -> rows.size() > 0);
  }
}
