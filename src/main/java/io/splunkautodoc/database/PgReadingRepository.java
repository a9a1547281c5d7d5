package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was read, in PostgreSQL. */
public final class PgReadingRepository implements ReadingRepository {
  private static final String SETTLE_WORDS = "SELECT gin_clean_pending_list('ix_stanzas_words')";

  private static final String BEGIN =
      """
      WITH held AS (
        SELECT id FROM ingestion_runs
        WHERE id = $1 AND lease_owner = $2 AND status = 'parsing' FOR NO KEY UPDATE
      ), entries AS (
        DELETE FROM archive_entries e USING held WHERE e.run_id = held.id
      ), problems AS (
        DELETE FROM run_problems p USING held WHERE p.run_id = held.id
      )
      SELECT id FROM held
      """;

  /**
   * The time is kept by the hour, so that most readings only look. Each is looked up by itself: a
   * plan that was made while there were few contents would go through all of them later on.
   */
  private static final String KNOWN =
      """
      WITH found AS (
        SELECT number, id, used_at
        FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS w (sha256, conf, number)
        CROSS JOIN LATERAL (
          SELECT id, used_at FROM conf_contents c
          WHERE c.sha256 = w.sha256 AND c.conf = w.conf AND parser_version = $3 LIMIT 1) one
      ), touched AS (
        UPDATE conf_contents SET used_at = now()
        WHERE id IN (SELECT id FROM found WHERE used_at < now() - interval '1 hour' ORDER BY id)
      )
      SELECT number, id FROM found
      """;

  private static final String COMPLETE =
      """
      UPDATE ingestion_runs
      SET status = 'complete', completed_at = now(), parser_version = $4,
        metrics = metrics || $3::jsonb || (
          SELECT jsonb_build_object('confs', count(*),
            'stanzas', coalesce(sum(stanza_count), 0), 'settings', coalesce(sum(setting_count), 0),
            'secrets', coalesce(sum(secret_count), 0), 'problems', coalesce(sum(problem_count), 0)
              + (SELECT count(*) FROM run_problems WHERE run_id = $1))
          FROM archive_entries e JOIN conf_contents c ON c.id = e.content_id WHERE run_id = $1),
        error_message = NULL, attempt_error = NULL, lease_owner = NULL, lease_until = NULL,
        parse_requested_at = NULL
      WHERE id = $1 AND lease_owner = $2 AND status = 'parsing'
      RETURNING %s
      """
          .formatted(RunRows.COLUMNS);

  private final Sql sql;
  private final ContentSaving contents;
  private final EntrySaving entries;
  private final ContentSweep sweep;
  private final Runnable changed;

  /**
   * @param changed run after each commit that added events; must return at once
   */
  public PgReadingRepository(Pool pool, Runnable changed) {
    this.sql = new Sql(pool);
    this.contents = new ContentSaving(sql);
    this.entries = new EntrySaving(sql);
    this.sweep = new ContentSweep(sql);
    this.changed = changed;
  }

  @Override
  public Future<Boolean> begin(ClaimedRun claimed) {
    return sql.run(BEGIN, claimed.id(), claimed.leaseOwner()).map(rows -> rows.size() > 0);
  }

  @Override
  public Future<Map<ContentKey, Long>> known(List<ContentKey> keys, int parserVersion) {
    return sql.run(
            KNOWN, texts(keys, ContentKey::sha256), texts(keys, ContentKey::conf), parserVersion)
        .map(
            rows -> {
              Map<ContentKey, Long> ids = new HashMap<>();
              rows.forEach(row -> ids.put(keys.get(row.getInteger(0) - 1), row.getLong(1)));
              return ids;
            });
  }

  @Override
  public Future<Map<ContentKey, Long>> save(List<NewContent> fresh, int parserVersion) {
    return contents
        .save(fresh, parserVersion)
        .compose(
            saved -> {
              List<ContentKey> others =
                  new ArrayList<>(fresh.stream().map(NewContent::key).toList());
              others.removeAll(saved.keySet());
              if (others.isEmpty()) {
                return Future.succeededFuture(saved);
              }
              Map<ContentKey, Long> all = new HashMap<>(saved);
              return known(others, parserVersion)
                  .map(
                      known -> {
                        all.putAll(known);
                        return all;
                      });
            });
  }

  @Override
  public Future<Boolean> add(
      ClaimedRun claimed, List<NewEntry> newEntries, List<RunProblem> problems) {
    return entries.add(claimed, newEntries, problems);
  }

  @Override
  public Future<Optional<Run>> complete(
      ClaimedRun claimed,
      List<NewEntry> lastEntries,
      List<RunProblem> lastProblems,
      JsonObject metrics,
      int parserVersion) {
    return sql.transaction(
            connection ->
                EntrySaving.addLast(connection, claimed, lastEntries, lastProblems)
                    .compose(
                        held ->
                            Sql.on(
                                connection,
                                COMPLETE,
                                claimed.id(),
                                claimed.leaseOwner(),
                                metrics,
                                parserVersion))
                    .map(rows -> Sql.rowsOf(rows).stream().findFirst().map(RunRows::run)))
        .onSuccess(run -> run.ifPresent(there -> changed.run()));
  }

  @Override
  public Future<Void> settle() {
    return sql.run(SETTLE_WORDS).mapEmpty();
  }

  @Override
  public Future<Integer> sweep(Duration grace) {
    return sweep.sweep(grace);
  }

  static Map<ContentKey, Long> idsByKey(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> new ContentKey(row.getString("sha256"), row.getString("conf")),
                row -> row.getLong("id")));
  }

  static <T> String[] texts(Collection<T> things, Function<T, String> field) {
    return things.stream().map(field).map(Texts::storableOrNull).toArray(String[]::new);
  }
}
