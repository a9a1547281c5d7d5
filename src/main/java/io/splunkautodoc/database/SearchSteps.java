package io.splunkautodoc.database;

import io.splunkautodoc.database.SearchQuery.Place;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements of one search, in one transaction. */
final class SearchSteps {
  /** What the index may give at once; more are looked through in their order. */
  static final int MOST_FOUND = 3_000;

  /** Stanzas of the contents that are looked through at once, unless one alone has more. */
  private static final int STANZAS = 5_000;

  private static final int CONTENTS = 500;

  /**
   * A beginning that more words have is looked up by these; others count less than each of them.
   */
  private static final int MOST_KNOWN = 20;

  /** Compiling a plan that looks costly takes longer than running it. */
  private static final String SET_UP =
      """
      SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
        set_config('max_parallel_workers_per_gather', '0', true)
      """;

  private static final String SET_TIMEOUT = "SELECT set_config('statement_timeout', $1, true)";

  private static final String ESTIMATE =
      "EXPLAIN (FORMAT JSON) SELECT FROM stanzas WHERE words @@ $1::text::tsquery";

  /**
   * Where the planner knows nothing of a word, it takes it to be in so many of all. The words are
   * those that the last gathering of statistics met often.
   */
  private static final String KNOWN =
      """
      WITH known AS (
        SELECT word, often FROM pg_stats, unnest(most_common_elems::text::text[],
          most_common_elem_freqs) AS w (word, often)
        WHERE schemaname = current_schema AND tablename = 'stanzas' AND attname = 'words')
      SELECT CASE WHEN EXISTS (SELECT FROM known) THEN greatest(3000, 0.0051 * reltuples) ELSE 0 END::bigint,
        (SELECT coalesce(sum(often) * reltuples, 0) FROM known WHERE starts_with(word, $1))::bigint,
        ARRAY(SELECT word FROM known WHERE starts_with(word, $1) ORDER BY often DESC LIMIT %d)
      FROM pg_class WHERE oid = 'stanzas'::regclass
      """
          .formatted(MOST_KNOWN);

  /** Scalar, so that it is asked for one row after the other until there are enough. */
  private static final String IS_SHOWN =
      """
      (SELECT true FROM archive_entries e JOIN ingestion_runs r ON r.id = e.run_id
       WHERE e.content_id = n.content_id AND r.status = 'complete'%s LIMIT 1)
      """;

  private static final String IN_ORDER =
      """
      (SELECT content_id, position, true AS is_hit FROM (
        SELECT content_id, position, words FROM stanzas
        WHERE (content_id, position) < (%1$s, %2$s)
        ORDER BY content_id DESC, position DESC LIMIT %3$s) n
      WHERE words @@ %4$s::text::tsquery AND %5$s
      ORDER BY content_id DESC, position DESC LIMIT %6$s)
      UNION ALL
      (SELECT content_id, position, false FROM stanzas
      WHERE (content_id, position) < (%1$s, %2$s)
      ORDER BY content_id DESC, position DESC OFFSET %3$s - 1 LIMIT 1)
      """;

  /** Block by block, each with those that the blocks before it gave. */
  private static final String QUIET =
      """
      WITH RECURSIVE block (id, found) AS (
        SELECT %1$s + 1, 0::bigint
        UNION ALL
        SELECT id - 1, found + (SELECT count(*) FROM (
          SELECT FROM stanzas
          WHERE words @@ %2$s::text::tsquery AND %3$s && ARRAY[%4$s]
            AND (content_id + 0, position) < (%5$s, %6$s) LIMIT %7$s) n)
        FROM block WHERE id > %8$s AND found < %7$s)
      SELECT min(id) FROM block WHERE found < %7$s
      """;

  /** The sum keeps the planner from going through all stanzas in their order. */
  private static final String FOUND =
      """
      WITH found AS MATERIALIZED (
        SELECT content_id, position FROM stanzas
        WHERE words @@ %1$s::text::tsquery AND %2$s && %3$s
          AND (content_id + 0, position) < (%4$s, %5$s)
          AND (words @@ %6$s::text::tsquery) IS TRUE LIMIT %7$d)
      (SELECT content_id, position, true AS is_hit FROM (
        SELECT content_id, position FROM found ORDER BY content_id DESC, position DESC OFFSET 0) n
      WHERE (SELECT count(*) FROM found) < %7$d AND %8$s LIMIT %9$s)
      UNION ALL SELECT (SELECT content_id FROM found
        ORDER BY content_id DESC, position DESC OFFSET %9$s - 1 LIMIT 1), count(*)::int, false FROM found
      """;

  private static final String IN_CONTENTS =
      """
      WITH chosen AS MATERIALIZED (
        SELECT id FROM (
          SELECT id, sum(stanza_count) OVER (ORDER BY id DESC) - stanza_count AS earlier
          FROM (%1$s ORDER BY id DESC LIMIT %2$d) a JOIN conf_contents USING (id)) b
        WHERE earlier < %3$d)
      SELECT content_id, position, true AS is_hit FROM (
        SELECT id AS content_id, position FROM chosen CROSS JOIN LATERAL (
          SELECT position FROM stanzas WHERE content_id = id
            AND (content_id, position) < (%4$s, %5$s)
            AND (words @@ %6$s::text::tsquery) IS TRUE ORDER BY position DESC) s) n
      WHERE %7$s
      UNION ALL SELECT min(id), count(*)::int, false FROM chosen
      """;

  private final SqlConnection connection;
  private final SearchQuery query;

  SearchSteps(SqlConnection connection, SearchQuery query) {
    this.connection = connection;
    this.query = query;
  }

  /**
   * What a step gave.
   *
   * @param hits newest contents first
   * @param mark the step's own row: a place, or a number in its place; null where there is none
   */
  record Step(List<Place> hits, @Nullable Place mark) {}

  /** Before the others. */
  Future<Void> setUp() {
    return Sql.on(connection, SET_UP).mapEmpty();
  }

  /**
   * What the statistics know; wrong where they are old, or missing.
   *
   * @param few stanzas are no more than this; 0 where there are no statistics
   * @param last stanzas have the last word of the question, or a known one that begins with it
   * @param words that last one where it is known, and those that begin with it; frequent ones first
   */
  record Known(long few, long last, List<String> words) {}

  /** What is known of the last word of the question. */
  Future<Known> known() {
    return Sql.on(connection, KNOWN, query.lastWord())
        .map(
            rows -> {
              Row row = rows.iterator().next();
              return new Known(row.getLong(0), row.getLong(1), words(row.getArrayOfStrings(2)));
            });
  }

  /** Only what is a word of ours; a question has it without escapes. */
  private static List<String> words(String... known) {
    return Stream.of(known).filter(word -> SearchWords.asked(word).equals(List.of(word))).toList();
  }

  /** In how many stanzas the words are, as the planner guesses. */
  Future<Long> estimated(String words) {
    return Sql.on(connection, ESTIMATE, words)
        .map(
            plan -> {
              JsonArray plans = plan.iterator().next().getJsonArray(0);
              return plans.getJsonObject(0).getJsonObject("Plan").getLong("Plan Rows");
            });
  }

  /** Looks through the next stanzas; the mark is the last of them, null at the end of all. */
  Future<Step> inOrder(Place before, int stanzas, int limit) {
    Conditions where = new Conditions();
    String content = where.argument(before.contentId());
    String position = where.argument(before.position());
    String most = where.argument(stanzas);
    String words = where.argument(query.words());
    String shown = isShown(where);
    String hits = where.argument(limit);
    return step(IN_ORDER.formatted(content, position, most, words, shown, hits), where);
  }

  /**
   * The first of the blocks from a place on that together have few stanzas with the words; one more
   * than the place's own where that one alone has many. Small blocks no farther than their large
   * one.
   *
   * @param words all of them whole
   * @param few stanzas are no more than this
   */
  Future<Long> quiet(ContentBlocks blocks, String words, Place before, int few) {
    Conditions where = new Conditions();
    long own = blocks.of(before);
    String statement =
        QUIET.formatted(
            where.argument(own) + "::bigint",
            where.argument(words),
            ContentBlocks.INDEXED,
            blocks.key("id - 1"),
            where.argument(before.contentId()),
            where.argument(before.position()),
            where.argument(few + 1),
            where.argument(blocks.firstAround(own)));
    return Sql.on(connection, statement, where.arguments().toArray())
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /**
   * Asks the index, and for no longer than a time. The mark's position is how many stanzas there
   * are; past {@link #MOST_FOUND}, none of them are hits, and a page of them begins at its content
   * or a newer one.
   *
   * @param first of the small blocks that are asked for, up to the place's
   * @param words what to ask the index for, all or some of the words
   */
  Future<Step> found(long first, String words, Place before, int limit, long mostMillis) {
    Conditions where = new Conditions();
    String statement =
        FOUND.formatted(
            where.argument(words),
            ContentBlocks.INDEXED,
            where.argument(ContentBlocks.keys(first, ContentBlocks.SMALL.of(before))),
            where.argument(before.contentId()),
            where.argument(before.position()),
            where.argument(query.words()),
            MOST_FOUND + 1,
            isShown(where),
            where.argument(limit));
    return timeout(mostMillis)
        .compose(v -> step(statement, where))
        .compose(step -> timeout(0).map(step));
  }

  /**
   * Looks through the next contents of the app or kind of file that is asked for. The mark is
   * behind the last of them, its position how many there were.
   */
  Future<Step> inContents(Place before) {
    Conditions where = new Conditions();
    long newest = before.position() == 0 ? before.contentId() - 1 : before.contentId();
    String contents = contents(where, where.argument(newest));
    String content = where.argument(before.contentId());
    String position = where.argument(before.position());
    String words = where.argument(query.words());
    String shown = isShown(where);
    return step(
        IN_CONTENTS.formatted(contents, CONTENTS, STANZAS, content, position, words, shown), where);
  }

  private String contents(Conditions where, String newest) {
    StringBuilder from = new StringBuilder();
    if (query.app() == null) {
      from.append("SELECT id FROM conf_contents WHERE id <= ").append(newest);
    } else {
      from.append("SELECT DISTINCT content_id AS id FROM archive_entries WHERE content_id <= ")
          .append(newest)
          .append(" AND content_id IS NOT NULL AND app = ")
          .append(where.argument(query.app()));
    }
    if (query.conf() != null) {
      from.append(" AND conf = ").append(where.argument(query.conf()));
    }
    return from.toString();
  }

  private String isShown(Conditions where) {
    return IS_SHOWN.formatted(query.filters(where));
  }

  private Future<Void> timeout(long millis) {
    return Sql.on(connection, SET_TIMEOUT, Long.toString(millis)).mapEmpty();
  }

  private Future<Step> step(String statement, Conditions where) {
    return Sql.on(connection, statement, where.arguments().toArray()).map(SearchSteps::step);
  }

  private static Step step(RowSet<Row> rows) {
    List<Place> hits = new ArrayList<>();
    Place mark = null;
    for (Row row : rows) {
      // The lowest id of no contents is null.
      long content = Objects.requireNonNullElse(row.getLong(0), 0L);
      Place place = new Place(content, row.getInteger(1));
      if (row.getBoolean(2)) {
        hits.add(place);
      } else {
        mark = place;
      }
    }
    hits.sort(Comparator.reverseOrder());
    return new Step(hits, mark);
  }
}
