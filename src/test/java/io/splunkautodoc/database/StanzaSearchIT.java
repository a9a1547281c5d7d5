package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways of the search, each with words that take it, over 3,000 files of 10 stanzas. */
class StanzaSearchIT {
  private static final int CONTENTS = 3_000;
  private static final Vertx VERTX = Vertx.vertx();

  private static ReadingQueries queries;

  /** Two runs; the second was not read to its end. */
  @BeforeAll
  static void seed() {
    TestDatabase database = TestDatabase.migrated();
    Psql psql = database.psql();
    psql.run(
        "INSERT INTO ingestion_runs (created_at, type, status) VALUES"
            + " (now(), 'ds_etc', 'complete'), (now(), 'app_bundle', 'parsing')");
    psql.run(
        "INSERT INTO conf_contents (sha256, conf, parser_version, size_bytes, encoding,"
            + " stanza_count, setting_count, problem_count, secret_count)"
            + " SELECT md5(i::text), CASE WHEN i % 100 = 0 THEN 'props' ELSE 'inputs' END,"
            + " 1, 1, 'utf-8', 10, 10, 0, 0 FROM generate_series(1, 3001) i");
    psql.run(
        "INSERT INTO stanzas (content_id, position, name, line, settings, words)"
            + " SELECT c, p, 'monitor:///' || c, p + 1, '[]', array_to_tsvector(ARRAY['every',"
            + " CASE WHEN c <= 600 THEN 'old' ELSE 'new' END, 'file' || c])"
            + " FROM generate_series(1, 3001) c, generate_series(0, 9) p");
    psql.run(
        "INSERT INTO archive_entries (run_id, position, file_id, path, size_bytes, kind, layer,"
            + " app, scope, conf, content_id) SELECT CASE WHEN id = 3001 THEN 2 ELSE 1 END, id, 1,"
            + " 'apps/a' || id % 30 || '/local/inputs.conf', 1, 'conf', 'app', 'a' || id % 30,"
            + " 'local', conf, id FROM conf_contents");
    psql.run("ANALYZE");
    queries = new PgReadingQueries(database.pool(VERTX));
  }

  @AfterAll
  static void close() {
    VERTX.close();
  }

  private static List<SearchHit> search(
      String question,
      @Nullable String conf,
      @Nullable String app,
      SearchQuery.@Nullable Place before,
      int limit) {
    SearchQuery query =
        new SearchQuery(SearchWords.query(question), conf, app, null, before, limit);
    return queries
        .search(query)
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
  }

  private static List<SearchQuery.Place> all(
      String question, @Nullable String conf, @Nullable String app) {
    List<SearchQuery.Place> places = new ArrayList<>();
    List<SearchHit> page;
    do {
      SearchQuery.Place last = places.isEmpty() ? null : places.get(places.size() - 1);
      page = search(question, conf, app, last, 997);
      page.forEach(hit -> places.add(hit.place()));
    } while (page.size() == 997);
    return places;
  }

  /** In all, only in old ones, only in one, in none; with filters. */
  @ParameterizedTest
  @CsvSource({
    "every, , , 30000",
    "old, , , 6000",
    "every old, , , 6000",
    "old new, , , 0",
    "file77, , , 110",
    "'file77 every x', , , 0",
    "every, props, , 300",
    "every, , a7, 1000",
    "file77, , a17, 10",
    "old, inputs, a7, 200"
  })
  void every_way_finds_each_hit_once_newest_contents_first(
      String question, @Nullable String conf, @Nullable String app, int expected) {
    List<SearchQuery.Place> places = all(question, conf, app);
    assertThat(places).hasSize(expected);
    assertThat(new HashSet<>(places)).hasSize(expected);
    assertThat(places)
        .isSortedAccordingTo(
            (a, b) ->
                a.contentId() == b.contentId()
                    ? Integer.compare(b.position(), a.position())
                    : Long.compare(b.contentId(), a.contentId()));
  }

  @Test
  void what_only_an_unread_run_has_is_not_found() {
    assertThat(search("file3001", null, null, null, 10)).isEmpty();
    assertThat(search("every", null, null, null, 1).get(0).place().contentId()).isEqualTo(CONTENTS);
  }
}
