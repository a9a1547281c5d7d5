package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.time.Duration;

/**
 * What the nodes do now and then for the rows of all of them. Every statement may run on several
 * nodes at once. Futures fail as those of {@link RunRepository} do.
 */
public final class Upkeep {
  /** Longer than any node takes from reading a dropped file to offering it. */
  private static final Duration SOURCE_KEYS_KEPT = Duration.ofHours(2);

  /** Longer than anybody is away who goes on with an event stream. */
  private static final Duration EVENTS_KEPT = Duration.ofDays(30);

  private static final String LOST =
      """
      The node that held the bytes of this upload has not come back. It was never acknowledged. \
      Send it again.""";

  /** Runs that other tools insert have no node; their time counts from when they were made. */
  private static final String FAIL_LOST =
      """
      WITH lost AS (
        SELECT id FROM ingestion_runs r LEFT JOIN nodes n USING (node_id)
        WHERE status = 'pending'
          AND coalesce(n.seen_at, r.created_at) < clock_timestamp() - $1 * interval '1 ms'
          AND r.created_at < clock_timestamp() - $1 * interval '1 ms'
        FOR UPDATE OF r SKIP LOCKED
      ), run AS (
        UPDATE ingestion_runs r SET status = 'failed', error_message = $2, completed_at = now()
        FROM lost WHERE r.id = lost.id AND r.status = 'pending'
        RETURNING r.id
      ), held AS (
        DELETE FROM pending_files p USING run WHERE p.run_id = run.id
      )
      SELECT id FROM run
      """;

  private static final String FORGET_SOURCES =
      """
      UPDATE ingestion_runs SET source_key = NULL, source_left_at = NULL
      WHERE id IN (SELECT id FROM ingestion_runs
                   WHERE source_left_at < clock_timestamp() - interval '%d hours' LIMIT 1000
                   FOR UPDATE SKIP LOCKED)
      """
          .formatted(SOURCE_KEYS_KEPT.toHours());

  /** The oldest ones come first by their ids; looked at are no more, as times have no index. */
  private static final String FORGET_EVENTS =
      """
      DELETE FROM run_events WHERE id IN (
        SELECT id FROM (SELECT id, at FROM run_events ORDER BY id LIMIT 2000) oldest
        WHERE at < clock_timestamp() - interval '%d days')
      """
          .formatted(EVENTS_KEPT.toDays());

  private static final String FORGET_NODES =
      """
      DELETE FROM nodes n WHERE seen_at < clock_timestamp() - $1 * interval '1 ms'
        AND NOT EXISTS (SELECT FROM ingestion_runs r WHERE r.node_id = n.node_id AND r.status = 'pending')
      """;

  private static final String TURN =
      """
      INSERT INTO chores AS c (name, begun_at) VALUES ($1, clock_timestamp())
      ON CONFLICT (name) DO UPDATE SET begun_at = EXCLUDED.begun_at
      WHERE c.begun_at < clock_timestamp() - $2 * interval '1 ms'
      RETURNING name
      """;

  private final Sql sql;
  private final Runnable changed;

  /**
   * @param changed as {@link PgRunRepository} has it
   */
  public Upkeep(Pool pool, Runnable changed) {
    this.sql = new Sql(pool);
    this.changed = changed;
  }

  /**
   * Ends the pending runs of nodes that were not seen for so long.
   *
   * @return how many there were
   */
  public Future<Integer> failLost(Duration lostAfter) {
    return sql.run(FAIL_LOST, lostAfter.toMillis(), LOST)
        .map(
            failed -> {
              if (failed.size() > 0) {
                changed.run();
              }
              return failed.size();
            });
  }

  /**
   * Forgets source keys of files that left the share long ago, nodes that are gone, and old events.
   */
  public Future<Void> forget(Duration lostAfter) {
    return sql.run(FORGET_SOURCES)
        .compose(forgotten -> sql.run(FORGET_NODES, lostAfter.toMillis()))
        .compose(forgotten -> sql.run(FORGET_EVENTS))
        .mapEmpty();
  }

  /** Whether it is this node's turn to do a chore, which then is nobody's for a while. */
  public Future<Boolean> takeTurn(String chore, Duration every) {
    return sql.run(TURN, chore, every.toMillis()).map(taken -> taken.size() > 0);
  }
}
