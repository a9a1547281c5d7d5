package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which Idempotency-Key stands for which run. A key is held by one request at a time, and only that
 * request's run can be recorded for it. Futures fail as those of {@link RunRepository} do.
 */
public final class IdempotencyKeys {
  /** How long a key is kept after its last first use. */
  public static final Duration KEPT = Duration.ofHours(24);

  /**
   * Takes the key where nobody holds it: it is new or old, its run failed, or its holder died. A
   * run that a dead node left pending stays with the key, to be gone on with.
   */
  private static final String CLAIM =
      """
      INSERT INTO idempotency_keys AS k (key, claim, node_id, incarnation) VALUES ($1, $2, $3, $4)
      ON CONFLICT (key) DO UPDATE SET
        claim = EXCLUDED.claim, node_id = EXCLUDED.node_id, incarnation = EXCLUDED.incarnation,
        created_at = now(),
        run_id = CASE WHEN %1$s THEN k.run_id END,
        fingerprint = CASE WHEN %1$s THEN k.fingerprint END
      WHERE k.created_at < now() - interval '%2$d hours'
        OR EXISTS (SELECT FROM ingestion_runs r WHERE r.id = k.run_id AND r.status = 'failed')
        OR (NOT EXISTS (SELECT FROM nodes n WHERE n.node_id = k.node_id
                          AND (n.incarnation = k.incarnation OR k.run_id IS NOT NULL)
                          AND n.seen_at > clock_timestamp() - interval '%3$d seconds')
            AND (k.run_id IS NULL OR %1$s))
      RETURNING run_id
      """
          .formatted(
              "EXISTS (SELECT FROM ingestion_runs r WHERE r.id = k.run_id AND r.status = 'pending')",
              KEPT.toHours(),
              Nodes.DEAD_AFTER.toSeconds());

  private static final String LOOK =
      """
      SELECT fingerprint, %s FROM ingestion_runs
      JOIN (SELECT run_id, fingerprint FROM idempotency_keys WHERE key = $1) k ON run_id = id
      """
          .formatted(RunRows.COLUMNS);

  private static final String RELEASE =
      "DELETE FROM idempotency_keys WHERE claim = $1 AND run_id IS NULL";

  /** Holds of this process whose request is long gone: their release met a database away. */
  private static final String RELEASE_LEFT =
      """
      DELETE FROM idempotency_keys
      WHERE node_id = $1 AND incarnation = $2 AND run_id IS NULL AND NOT claim = ANY ($3)
      """;

  private static final String SWEEP =
      "DELETE FROM idempotency_keys WHERE created_at < now() - interval '%d hours'"
          .formatted(KEPT.toHours());

  private final Sql sql;

  public IdempotencyKeys(Pool pool) {
    this.sql = new Sql(pool);
  }

  /**
   * Asks for a key.
   *
   * @param claim names the hold; never used before
   */
  public Future<KeyClaim> claim(String key, String claim, Member me) {
    return sql.run(CLAIM, key, claim, me.nodeId(), me.incarnation())
        .compose(
            rows -> {
              if (rows.size() == 0) {
                return look(key).map(IdempotencyKeys::inUse);
              }
              Integer left = rows.iterator().next().getInteger("run_id");
              return left == null
                  ? Future.succeededFuture(new KeyClaim.Held(claim, null))
                  : look(key).map(used -> new KeyClaim.Held(claim, used.orElse(null)));
            });
  }

  private static KeyClaim inUse(Optional<KeyClaim.Used> used) {
    return used.filter(known -> known.run().status() != RunStatus.PENDING)
        .<KeyClaim>map(known -> known)
        .orElseGet(KeyClaim.Busy::new);
  }

  private Future<Optional<KeyClaim.Used>> look(String key) {
    return sql.one(IdempotencyKeys::used, LOOK, key);
  }

  private static KeyClaim.Used used(Row row) {
    @Nullable String fingerprint = row.getString("fingerprint");
    return new KeyClaim.Used(RunRows.run(row), fingerprint == null ? "" : fingerprint);
  }

  /** Gives a key back that became no run. */
  public Future<Void> release(String claim) {
    return sql.run(RELEASE, claim).mapEmpty();
  }

  /** Gives back what this process does not hold any more, and forgets old keys. */
  public Future<Void> tidy(Member me, Collection<String> held) {
    return sql.run(RELEASE_LEFT, me.nodeId(), me.incarnation(), held.toArray(String[]::new))
        .compose(released -> sql.run(SWEEP))
        .mapEmpty();
  }
}
