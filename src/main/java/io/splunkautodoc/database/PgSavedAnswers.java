package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Saved answers in PostgreSQL. */
public final class PgSavedAnswers implements SavedAnswers {
  /** Blocks of one statement; they are some ten kB each. */
  private static final int BATCH = 200;

  private static final String FIND =
      """
      SELECT id, outline FROM saved_answers
      WHERE run_id = $1 AND question = $2 AND basis = $3 AND outline IS NOT NULL
      """;

  private static final String BEGIN =
      """
      INSERT INTO saved_answers AS a (run_id, question, basis)
      SELECT id, $2, $3 FROM ingestion_runs WHERE id = $1
      ON CONFLICT (run_id, question) DO UPDATE SET basis = excluded.basis,
        begun_at = excluded.begun_at, outline = NULL
      WHERE a.basis <> excluded.basis OR (a.outline IS NULL
        AND a.begun_at < clock_timestamp() - $4 * interval '1 ms')
      RETURNING id
      """;

  /** Its row lock lets the run be deleted before or after, never between. */
  private static final String IS_THERE =
      "SELECT id FROM ingestion_runs WHERE id = $1 FOR KEY SHARE";

  private static final String REPLACE =
      """
      DELETE FROM saved_answers WHERE run_id = $1 AND question = $2
        AND (basis <> $3 OR outline IS NULL)
      """;

  private static final String SAVE =
      """
      INSERT INTO saved_answers (run_id, question, basis, outline) VALUES ($1, $2, $3, $4)
      ON CONFLICT (run_id, question) DO NOTHING RETURNING id
      """;

  private static final String SAVE_BLOCKS =
      """
      INSERT INTO saved_answer_blocks (answer_id, position, body)
      SELECT $1, $2 + ordinality - 1, body FROM unnest($3::bytea[]) WITH ORDINALITY AS b (body, ordinality)
      """;

  private static final String BLOCKS =
      """
      SELECT position, body FROM saved_answer_blocks
      WHERE answer_id = $1 AND position = ANY($2::integer[])
      """;

  private final Sql sql;

  public PgSavedAnswers(Pool pool) {
    this.sql = new Sql(pool);
  }

  @Override
  public Future<Optional<SavedAnswer>> find(AnswerName name) {
    return sql.one(
        row -> new SavedAnswer(row.getLong("id"), row.getBuffer("outline")),
        FIND,
        name.runId(),
        name.question(),
        name.basis());
  }

  @Override
  public Future<Boolean> begin(AnswerName name, Duration trusted) {
    return sql.run(BEGIN, name.runId(), name.question(), name.basis(), trusted.toMillis())
        .map(begun -> begun.size() > 0);
  }

  @Override
  public Future<Optional<SavedAnswer>> save(AnswerName name, Buffer outline, List<Buffer> blocks) {
    return sql.<Optional<SavedAnswer>>transaction(
            connection ->
                Sql.on(connection, IS_THERE, name.runId())
                    .compose(
                        run ->
                            run.size() == 0
                                ? Future.succeededFuture(Optional.empty())
                                : replace(connection, name, outline, blocks)))
        .compose(saved -> saved.isPresent() ? Future.succeededFuture(saved) : find(name));
  }

  @Override
  public Future<Map<Integer, Buffer>> blocks(long answerId, Collection<Integer> places) {
    return sql.run(BLOCKS, answerId, places.toArray(Integer[]::new))
        .map(
            rows ->
                Sql.rowsOf(rows).stream()
                    .collect(
                        Collectors.toMap(
                            row -> row.getInteger("position"), row -> row.getBuffer("body"))));
  }

  private static Future<Optional<SavedAnswer>> replace(
      SqlConnection connection, AnswerName name, Buffer outline, List<Buffer> blocks) {
    return Sql.on(connection, REPLACE, name.runId(), name.question(), name.basis())
        .compose(
            gone -> Sql.on(connection, SAVE, name.runId(), name.question(), name.basis(), outline))
        .compose(
            saved -> {
              List<Row> mine = Sql.rowsOf(saved);
              if (mine.isEmpty()) {
                return Future.succeededFuture(Optional.empty());
              }
              long id = mine.get(0).getLong("id");
              return saveBlocks(connection, id, blocks, 0)
                  .map(all -> Optional.of(new SavedAnswer(id, outline)));
            });
  }

  private static Future<Void> saveBlocks(
      SqlConnection connection, long id, List<Buffer> blocks, int from) {
    if (from >= blocks.size()) {
      return Future.succeededFuture();
    }
    List<Buffer> some = blocks.subList(from, Math.min(from + BATCH, blocks.size()));
    return Sql.on(connection, SAVE_BLOCKS, id, from, some.toArray(Buffer[]::new))
        .compose(saved -> saveBlocks(connection, id, blocks, from + BATCH));
  }
}
