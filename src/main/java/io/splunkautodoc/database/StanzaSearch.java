package io.splunkautodoc.database;

import io.splunkautodoc.database.SearchQuery.Place;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.DatabaseException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds stanzas by their words, however many runs have them. What came in last comes first.
 *
 * <p>A word of every second stanza fills a page by looking through the newest ones. Others are
 * looked up in the index of words, from range to range of contents: it gives all rows before the
 * first can be shown, so it is never asked for more than it can give at once. A page ends early
 * where that does not find enough in time, and says where to go on.
 */
final class StanzaSearch {
  private static final Duration TIME = Duration.ofMillis(40);

  /** Nobody expects an empty page that is not the last, so it looks longer for a first hit. */
  private static final Duration TIME_FOR_ONE = Duration.ofSeconds(2);

  /** SQLSTATE of a statement that took too long. */
  private static final String CANCELED = "57014";

  private static final String HITS =
      """
      SELECT h.content_id, h.position, c.conf, s.name, s.line, s.settings, p.places, p.count
      FROM unnest($1::bigint[], $2::int[]) AS h (content_id, position)
      JOIN stanzas s USING (content_id, position) JOIN conf_contents c ON c.id = content_id
      CROSS JOIN LATERAL (
        SELECT json_agg(place) AS places, count(*)::int AS count FROM (
          SELECT json_build_object('run_id', e.run_id, 'path', e.path, 'app', e.app, 'user',
            e.user_name, 'layer', e.layer, 'scope', e.scope) AS place
          FROM archive_entries e JOIN ingestion_runs r ON r.id = e.run_id
          WHERE e.content_id = h.content_id AND r.status = 'complete'%s
          ORDER BY e.run_id DESC, e.position LIMIT %d) AS first) p
      WHERE p.count > 0
      ORDER BY h.content_id DESC, h.position DESC
      """;

  /**
   * How many of the hits a page shows: others are left for the next where those before them take so
   * many bytes as the server keeps them.
   */
  private static final String FITTING =
      """
      SELECT count(*)::int FROM (
        SELECT sum(pg_column_size(s.settings)) OVER (ORDER BY nr) - pg_column_size(s.settings) AS weight_before
        FROM unnest($1::bigint[], $2::int[]) WITH ORDINALITY AS h (content_id, position, nr)
          JOIN stanzas s USING (content_id, position)) weighed
      WHERE weight_before < %d
      """
          .formatted(RowListing.MOST_BYTES);

  private final Sql sql;
  private final Duration time;
  private final Duration timeForOne;

  StanzaSearch(Sql sql) {
    this(sql, TIME, TIME_FOR_ONE);
  }

  /**
   * @param time of one page, after which it looks no further
   * @param timeForOne of a page without a hit so far
   */
  StanzaSearch(Sql sql, Duration time, Duration timeForOne) {
    this.sql = sql;
    this.time = time;
    this.timeForOne = timeForOne;
  }

  Future<SearchPage> search(SearchQuery query) {
    SearchWalk walk = new SearchWalk(query, time, timeForOne);
    return walked(query, walk, walk::go);
  }

  /** What was found before the index took too long stays found; the walk goes on from there. */
  private Future<SearchPage> walked(
      SearchQuery query, SearchWalk walk, Function<SearchSteps, Future<Void>> way) {
    return sql.transaction(
            connection -> {
              SearchSteps steps = new SearchSteps(connection, query);
              return steps
                  .setUp()
                  .compose(v -> way.apply(steps))
                  .compose(v -> page(connection, query, walk));
            })
        .recover(
            failure ->
                failure instanceof DatabaseException answered
                        && CANCELED.equals(answered.getSqlState())
                    ? walked(query, walk, walk::goOn)
                    : Future.failedFuture(failure));
  }

  private static Future<SearchPage> page(
      SqlConnection connection, SearchQuery query, SearchWalk walk) {
    List<Place> places = walk.hits();
    if (places.isEmpty()) {
      return Future.succeededFuture(new SearchPage(List.of(), walk.next()));
    }
    return Sql.on(connection, FITTING, contents(places), positions(places))
        .map(rows -> Math.max(1, rows.iterator().next().getInteger(0)))
        .compose(
            fitting ->
                fitting >= places.size()
                    ? page(connection, query, places, walk.next())
                    : page(connection, query, places.subList(0, fitting), places.get(fitting - 1)));
  }

  private static Future<SearchPage> page(
      SqlConnection connection, SearchQuery query, List<Place> places, @Nullable Place next) {
    Conditions where = new Conditions();
    where.argument(contents(places));
    where.argument(positions(places));
    String statement = HITS.formatted(query.filters(where), SearchHit.MOST_PLACES + 1);
    return Sql.on(connection, statement, where.arguments().toArray())
        .map(
            rows ->
                new SearchPage(Sql.rowsOf(rows).stream().map(StanzaSearch::hit).toList(), next));
  }

  private static Long[] contents(List<Place> places) {
    return places.stream().map(Place::contentId).toArray(Long[]::new);
  }

  private static Integer[] positions(List<Place> places) {
    return places.stream().map(Place::position).toArray(Integer[]::new);
  }

  private static SearchHit hit(Row row) {
    List<JsonObject> places =
        row.getJsonArray("places").stream().map(JsonObject.class::cast).toList();
    boolean hasMore = row.getInteger("count") > SearchHit.MOST_PLACES;
    return new SearchHit(
        new Place(row.getLong("content_id"), row.getInteger("position")),
        row.getString("conf"),
        row.getString("name"),
        row.getInteger("line"),
        row.getJsonArray("settings"),
        new JsonArray(hasMore ? places.subList(0, SearchHit.MOST_PLACES) : places),
        hasMore);
  }
}
