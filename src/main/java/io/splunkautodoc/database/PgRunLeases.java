package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The leases in PostgreSQL: columns of the runs' own rows, so that nothing can disagree. */
public final class PgRunLeases implements RunLeases {
  private static final String HELD =
      "WHERE id = $1 AND lease_owner = $2 AND status = 'parsing' RETURNING " + RunRows.COLUMNS;

  private static final String CLAIM =
      """
      UPDATE ingestion_runs
      SET status = 'parsing', lease_owner = $1, lease_until = now() + $2::bigint * interval '1 ms',
        attempts = attempts + 1, next_try_at = NULL, progress = NULL,
        attempt_error = CASE status
          WHEN 'parsing' THEN 'the process that read it ended, or lost touch with the database'
          ELSE attempt_error END
      WHERE id = coalesce(
        (SELECT id FROM ingestion_runs
         WHERE status = 'parsing' AND (lease_until < now() OR lease_until IS NULL)
         ORDER BY lease_until NULLS FIRST LIMIT 1 FOR UPDATE SKIP LOCKED),
        (SELECT id FROM ingestion_runs
         WHERE status = 'stored' AND (next_try_at <= now() OR next_try_at IS NULL)%s
         ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED))
      RETURNING %s, lease_owner, attempts, attempt_error,
        EXISTS (SELECT FROM archive_entries WHERE run_id = id)
          OR EXISTS (SELECT FROM run_problems WHERE run_id = id) AS has_rows
      """;

  private static final String CLAIM_ANY = CLAIM.formatted("", RunRows.COLUMNS);
  private static final String CLAIM_REQUESTED =
      CLAIM.formatted(" AND parse_requested_at IS NOT NULL", RunRows.COLUMNS);

  private static final String RENEW =
      """
      WITH held AS (
        UPDATE ingestion_runs
        SET lease_until = now() + $3::bigint * interval '1 ms', progress = coalesce($4, progress)
        %s
      ), told AS (
        INSERT INTO run_events (run_id, kind, data)
        SELECT id, 'progress', jsonb_build_object('run_id', id, 'status', status) || $4::jsonb
        FROM held WHERE $4 IS NOT NULL
      )
      SELECT id FROM held
      """
          .formatted(HELD);

  private static final String WAIT_AGAIN =
      """
      UPDATE ingestion_runs
      SET status = 'stored', lease_owner = NULL, lease_until = NULL, progress = NULL,
        attempts = attempts - $3, attempt_error = coalesce($4, attempt_error),
        next_try_at = now() + $5::bigint * interval '1 ms'
      """
          + HELD;

  private static final String FAIL =
      """
      WITH run AS (
        UPDATE ingestion_runs
        SET status = 'failed', error_message = $3, completed_at = now(), lease_owner = NULL,
          lease_until = NULL, parse_requested_at = NULL, parser_version = NULL
        %s
      ), entries AS (
        DELETE FROM archive_entries e USING run WHERE e.run_id = run.id
      ), problems AS (
        DELETE FROM run_problems p USING run WHERE p.run_id = run.id
      )
      SELECT * FROM run
      """
          .formatted(HELD);

  private static final String EXPIRE =
      """
      UPDATE ingestion_runs SET lease_until = now() - interval '1 ms'
      WHERE status = 'parsing' AND starts_with(lease_owner, $1)
      """;

  private static final String REQUEST =
      """
      UPDATE ingestion_runs
      SET status = 'stored', parse_requested_at = now(), attempts = 0, next_try_at = NULL,
        attempt_error = NULL, error_message = NULL, completed_at = NULL, progress = NULL
      WHERE id = $1 AND status IN ('stored', 'complete', 'failed')
        AND EXISTS (SELECT FROM files WHERE run_id = $1)
      RETURNING %s
      """
          .formatted(RunRows.COLUMNS);

  private static final String STATE =
      """
      SELECT %s, progress, attempts, lease_until, next_try_at, attempt_error, parser_version
      FROM ingestion_runs WHERE id = $1
      """
          .formatted(RunRows.COLUMNS);

  private final Sql sql;
  private final Runnable changed;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param changed run after each commit that added events; must return at once
   */
  public PgRunLeases(Pool pool, Runnable changed) {
    this.sql = new Sql(pool);
    this.changed = changed;
  }

  @Override
  public Future<Optional<ClaimedRun>> claim(String nodeId, Duration lease, boolean onlyRequested) {
    String statement = onlyRequested ? CLAIM_REQUESTED : CLAIM_ANY;
    return told(sql.one(PgRunLeases::claimed, statement, newOwner(nodeId), lease.toMillis()));
  }

  @Override
  public Future<Boolean> renew(ClaimedRun claimed, Duration lease, @Nullable Progress progress) {
    JsonObject json = progress == null ? null : progress.toJson();
    return sql.run(RENEW, claimed.id(), claimed.leaseOwner(), lease.toMillis(), json)
        .map(rows -> rows.size() > 0)
        .onSuccess(
            held -> {
              if (held && progress != null) {
                changed.run();
              }
            });
  }

  @Override
  public Future<Boolean> giveBack(ClaimedRun claimed) {
    return waitAgain(claimed, null, Duration.ZERO, false);
  }

  @Override
  public Future<Boolean> tryLater(
      ClaimedRun claimed, String reason, Duration delay, boolean counts) {
    return waitAgain(claimed, Texts.storable(reason), delay, counts);
  }

  private Future<Boolean> waitAgain(
      ClaimedRun claimed, @Nullable String reason, Duration delay, boolean counts) {
    return told(sql.one(
            RunRows::run,
            WAIT_AGAIN,
            claimed.id(),
            claimed.leaseOwner(),
            counts ? 0 : 1,
            reason,
            delay.toMillis()))
        .map(Optional::isPresent);
  }

  @Override
  public Future<Optional<Run>> fail(ClaimedRun claimed, String errorMessage) {
    return told(
        sql.one(
            RunRows::run, FAIL, claimed.id(), claimed.leaseOwner(), Texts.storable(errorMessage)));
  }

  @Override
  public Future<Integer> expireOf(String nodeId) {
    return sql.run(EXPIRE, nodeId + "/").map(rows -> rows.rowCount());
  }

  @Override
  public Future<ParseRequest> request(int runId) {
    return told(sql.one(RunRows::run, REQUEST, runId))
        .compose(
            run ->
                run.isPresent()
                    ? Future.succeededFuture(new ParseRequest.Accepted(run.get()))
                    : state(runId).map(PgRunLeases::refused));
  }

  @Override
  public Future<Optional<ReadingState>> state(int runId) {
    return sql.one(PgRunLeases::state, STATE, runId);
  }

  private <T> Future<Optional<T>> told(Future<Optional<T>> change) {
    return change.onSuccess(run -> run.ifPresent(there -> changed.run()));
  }

  private String newOwner(String nodeId) {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return nodeId + "/" + HexFormat.of().formatHex(bytes);
  }

  private static ParseRequest refused(Optional<ReadingState> state) {
    if (state.isEmpty()) {
      return new ParseRequest.Unknown();
    }
    Run run = state.get().run();
    boolean isBusy = run.status() == RunStatus.PENDING || run.status() == RunStatus.PARSING;
    return isBusy ? new ParseRequest.Busy(run) : new ParseRequest.NothingStored(run);
  }

  private static ClaimedRun claimed(Row row) {
    return new ClaimedRun(
        RunRows.run(row),
        row.getString("lease_owner"),
        row.getInteger("attempts"),
        row.getBoolean("has_rows"),
        row.getString("attempt_error"));
  }

  private static ReadingState state(Row row) {
    return new ReadingState(
        RunRows.run(row),
        row.getValue("progress") instanceof JsonObject json ? Progress.of(json) : null,
        row.getInteger("attempts"),
        RunRows.instant(row.getOffsetDateTime("lease_until")),
        RunRows.instant(row.getOffsetDateTime("next_try_at")),
        row.getString("attempt_error"),
        row.getInteger("parser_version"));
  }
}
