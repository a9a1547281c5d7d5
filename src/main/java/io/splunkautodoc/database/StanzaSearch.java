package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds stanzas by their words, however many runs have them. What came in last comes first.
 *
 * <p>A rare word is looked up in the index of words. That index gives all rows of a word before the
 * first can be shown, which takes too long for a word that is in every second stanza; such words
 * are met soon by just looking through the newest stanzas. The planner's statistics tell which is
 * which. Where the newest ones do not fill the page, the index is asked after all, so that the way
 * changes nothing about the answer.
 */
final class StanzaSearch {
  /** From here on a word is frequent: {@link #NEWEST} of some million stanzas fill a page. */
  private static final long FREQUENT = 3_000;

  /** How many stanzas are looked through; about 15 ms of work. */
  private static final int NEWEST = 10_000;

  /** More than a page, as some may lie in runs that are not complete. */
  private static final int MOST_FIRST = 1_000;

  private static final String ESTIMATE =
      "EXPLAIN (FORMAT JSON) SELECT FROM stanzas WHERE words @@ $1::text::tsquery";

  /** Scalar, so that it is asked for one row after the other until there are enough. */
  private static final String PLACES =
      """
      FROM archive_entries e JOIN ingestion_runs r ON r.id = e.run_id
      WHERE e.content_id = %s.content_id AND r.status = 'complete'%s
      """;

  private static final String IN_NEWEST =
      """
      SELECT content_id, position FROM (
        SELECT content_id, position, words FROM stanzas
        WHERE (content_id, position) < (%2$s, %3$s)
        ORDER BY content_id DESC, position DESC LIMIT %1$d) n
      WHERE words @@ %4$s::text::tsquery AND (SELECT true %5$s LIMIT 1)
      ORDER BY content_id DESC, position DESC LIMIT %6$s
      """;

  private static final String BY_INDEX =
      """
      SELECT content_id, position FROM (
        SELECT content_id, position FROM found
        ORDER BY content_id DESC, position DESC OFFSET 0) n
      WHERE (SELECT true %1$s LIMIT 1)
      LIMIT %2$s
      """;

  private static final String FOUND =
      """
      found AS MATERIALIZED (
        SELECT s.content_id, s.position FROM stanzas s%s%s
      ), \
      """;

  /** Keeps the planner from going through the stanzas in their order, which was tried before. */
  private static final String FIRST_FOUND =
      " ORDER BY (s.content_id + 0) DESC, s.position DESC LIMIT ";

  /** An app's files one after the other, newest first, until there are enough. */
  private static final String IN_APP =
      """
      SELECT a.content_id, s.position FROM (
        SELECT DISTINCT content_id FROM archive_entries
        WHERE app = %1$s AND content_id <= %2$s AND content_id IS NOT NULL
        ORDER BY content_id DESC) a
      CROSS JOIN LATERAL (
        SELECT t.position FROM stanzas t
        WHERE t.content_id = a.content_id AND (t.content_id, t.position) < (%2$s, %3$s)
          AND t.words @@ %4$s::text::tsquery
        ORDER BY t.position DESC) s
      WHERE (SELECT true %5$s LIMIT 1)
      ORDER BY a.content_id DESC, s.position DESC LIMIT %6$s
      """;

  private static final String HITS =
      """
      WITH %1$shit AS MATERIALIZED (
      %2$s)
      SELECT h.content_id, h.position, c.conf, s.name, s.line, s.settings, p.places, p.count
      FROM hit h JOIN stanzas s USING (content_id, position) JOIN conf_contents c ON c.id = content_id
      CROSS JOIN LATERAL (
        SELECT json_agg(place) AS places, count(*)::int AS count FROM (
          SELECT json_build_object('run_id', e.run_id, 'path', e.path, 'app', e.app, 'user',
            e.user_name, 'layer', e.layer, 'scope', e.scope) AS place
          %3$s
          ORDER BY e.run_id DESC, e.position LIMIT %4$d) AS first) p
      ORDER BY h.content_id DESC, h.position DESC
      """;

  private final Sql sql;

  StanzaSearch(Sql sql) {
    this.sql = sql;
  }

  Future<List<SearchHit>> search(SearchQuery query) {
    return estimate(query.words())
        .compose(
            rows -> {
              if (rows < FREQUENT) {
                return byIndex(query, "");
              }
              return query.app() == null ? frequent(query) : inApp(query);
            });
  }

  private Future<List<SearchHit>> frequent(SearchQuery query) {
    return inNewest(query)
        .compose(hits -> orElse(query, hits, () -> byIndex(query, FIRST_FOUND + MOST_FIRST)))
        .compose(hits -> orElse(query, hits, () -> byIndex(query, "")));
  }

  private static Future<List<SearchHit>> orElse(
      SearchQuery query, List<SearchHit> hits, Supplier<Future<List<SearchHit>>> next) {
    return hits.size() < query.limit() ? next.get() : Future.succeededFuture(hits);
  }

  private Future<Long> estimate(String words) {
    return sql.run(ESTIMATE, words)
        .map(
            rows -> {
              JsonArray plans = rows.iterator().next().getJsonArray(0);
              return plans.getJsonObject(0).getJsonObject("Plan").getLong("Plan Rows");
            });
  }

  private Future<List<SearchHit>> inNewest(SearchQuery query) {
    Conditions where = new Conditions();
    String words = where.argument(query.words());
    String content = where.argument(place(query).contentId());
    String position = where.argument(place(query).position());
    String filters = filters(query, where);
    String limit = where.argument(query.limit());
    String places = PLACES.formatted("n", filters);
    String hit = IN_NEWEST.formatted(NEWEST, content, position, words, places, limit);
    return hits("", hit, filters, where);
  }

  private Future<List<SearchHit>> inApp(SearchQuery query) {
    Conditions where = new Conditions();
    String words = where.argument(query.words());
    String content = where.argument(place(query).contentId());
    String position = where.argument(place(query).position());
    String app = where.argument(String.valueOf(query.app()));
    String filters = filters(query, where);
    String limit = where.argument(query.limit());
    String places = PLACES.formatted("a", filters);
    String hit = IN_APP.formatted(app, content, position, words, places, limit);
    return hits("", hit, filters, where);
  }

  /**
   * Asks the index of words.
   *
   * @param first where not empty, only so many are looked at, which is faster
   */
  private Future<List<SearchHit>> byIndex(SearchQuery query, String first) {
    Conditions where = new Conditions();
    where.and("s.words @@ ?::text::tsquery", query.words());
    if (query.before() != null) {
      String content = where.argument(query.before().contentId());
      String position = where.argument(query.before().position());
      where.and("(s.content_id, s.position) < (" + content + ", " + position + ")");
    }
    if (query.conf() != null) {
      where.and("s.content_id IN (SELECT id FROM conf_contents WHERE conf = ?)", query.conf());
    }
    String found = FOUND.formatted(where.where(), first);
    String filters = filters(query, where);
    String limit = where.argument(query.limit());
    return hits(found, BY_INDEX.formatted(PLACES.formatted("n", filters), limit), filters, where);
  }

  private Future<List<SearchHit>> hits(String found, String hit, String filters, Conditions where) {
    String statement =
        HITS.formatted(found, hit, PLACES.formatted("h", filters), SearchHit.MOST_PLACES + 1);
    return sql.all(StanzaSearch::hit, statement, where.arguments().toArray());
  }

  /** Begins with AND; empty where nothing is filtered. */
  private static String filters(SearchQuery query, Conditions where) {
    StringBuilder filters = new StringBuilder();
    if (query.conf() != null) {
      filters.append(" AND e.conf = ").append(where.argument(query.conf()));
    }
    if (query.app() != null) {
      filters.append(" AND e.app = ").append(where.argument(query.app()));
    }
    if (query.type() != null) {
      filters.append(" AND r.type = ").append(where.argument(query.type().wireName()));
    }
    return filters.toString();
  }

  private static SearchQuery.Place place(SearchQuery query) {
    SearchQuery.Place before = query.before();
    return before == null ? new SearchQuery.Place(Long.MAX_VALUE, Integer.MAX_VALUE) : before;
  }

  private static SearchHit hit(Row row) {
    List<JsonObject> places =
        row.getJsonArray("places").stream().map(JsonObject.class::cast).toList();
    boolean hasMore = row.getInteger("count") > SearchHit.MOST_PLACES;
    return new SearchHit(
        new SearchQuery.Place(row.getLong("content_id"), row.getInteger("position")),
        row.getString("conf"),
        row.getString("name"),
        row.getInteger("line"),
        row.getJsonArray("settings"),
        new JsonArray(hasMore ? places.subList(0, SearchHit.MOST_PLACES) : places),
        hasMore);
  }
}
