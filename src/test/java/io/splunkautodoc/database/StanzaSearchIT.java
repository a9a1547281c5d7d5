package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

  /** More than any of these searches takes, on any machine. */
  private static final Duration ENOUGH = Duration.ofSeconds(20);

  /** Of a page that has a hit; where the database chooses a slow way, it ends early. */
  private static final Duration A_WHILE = Duration.ofMillis(200);

  private static TestDatabase database;
  private static Sql sql;

  /** Two runs; the second was not read to its end. */
  @BeforeAll
  static void seed() {
    database = TestDatabase.migrated();
    Psql psql = database.psql();
    psql.run(
        "INSERT INTO ingestion_runs (created_at, type, status) VALUES"
            + " (now(), 'ds_etc', 'complete'), (now(), 'app_bundle', 'parsing')");
    psql.run(
        "INSERT INTO conf_contents (id, sha256, conf, parser_version, size_bytes, encoding,"
            + " stanza_count, setting_count, problem_count, secret_count) OVERRIDING SYSTEM VALUE"
            + " SELECT i * 7, md5(i::text), CASE WHEN i % 100 = 0 THEN 'props' ELSE 'inputs' END,"
            + " 1, 1, 'utf-8', 10, 10, 0, 0 FROM generate_series(1, 3001) i");
    psql.run(
        "INSERT INTO stanzas (content_id, position, name, line, settings, words)"
            + " SELECT c * 7, p, 'monitor:///' || c, p + 1, '[]', array_to_tsvector(ARRAY['every',"
            + " CASE WHEN c <= 600 THEN 'old' ELSE 'new' END, 'file' || c] || CASE WHEN c = 900 AND p = 3 THEN ARRAY['olive'] ELSE '{}' END)"
            + " FROM generate_series(1, 3001) c, generate_series(0, 9) p");
    psql.run(
        "INSERT INTO archive_entries (run_id, position, file_id, path, size_bytes, kind, layer,"
            + " app, scope, conf, content_id) SELECT CASE WHEN i = 3001 THEN 2 ELSE 1 END, i, 1,"
            + " 'apps/a' || i % 30 || '/local/inputs.conf', 1, 'conf', 'app', 'a' || i % 30,"
            + " 'local', conf, id FROM (SELECT *, id / 7 AS i FROM conf_contents) c");
    psql.run("ANALYZE");
    sql = new Sql(database.pool(VERTX));
  }

  @AfterAll
  static void close() {
    VERTX.close();
  }

  private static SearchPage search(SearchQuery query, Duration time) {
    return search(query, time, Duration.ZERO);
  }

  private static SearchPage search(SearchQuery query, Duration time, Duration forOne) {
    return new StanzaSearch(sql, time, forOne)
        .search(query)
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
  }

  private static SearchQuery query(
      String question, @Nullable String conf, @Nullable String app, int limit) {
    return new SearchQuery(SearchWords.query(question), conf, app, null, null, limit);
  }

  /** The pages from the first to the last; none has more than asked for. */
  private static List<SearchPage> pages(SearchQuery first, Duration time, Duration forOne) {
    List<SearchPage> pages = new ArrayList<>();
    SearchQuery query = first;
    while (query != null) {
      SearchPage page = search(query, time, forOne);
      assertThat(page.hits()).hasSizeLessThanOrEqualTo(query.limit());
      pages.add(page);
      query =
          page.next() == null
              ? null
              : new SearchQuery(
                  first.words(), first.conf(), first.app(), null, page.next(), first.limit());
    }
    return pages;
  }

  private static List<SearchQuery.Place> places(List<SearchPage> pages) {
    return pages.stream()
        .flatMap(page -> page.hits().stream())
        .map(SearchHit::place)
        .collect(Collectors.toList());
  }

  /** In all, only in old ones, only in one, in none; with filters. */
  private static final String QUESTIONS =
      """
      every,, , 30000
      old,, , 6000
      every old,, , 6000
      old new,, , 0
      file77,, , 110
      file77 every x,, , 0
      every file1,, , 11110
      file1 ol,, , 10
      ol,,, 6001
      every ol,,, 6001
      old eve,,, 6000
      file2,,, 11110
      fi,,, 30000
      every,props, , 300
      every,,a7, 1000
      file77,,a17, 10
      old,inputs,a7, 200
      """;

  @ParameterizedTest
  @CsvSource(textBlock = QUESTIONS)
  void every_way_finds_each_hit_once_newest_contents_first(
      String question, @Nullable String conf, @Nullable String app, int expected) {
    List<SearchPage> pages = pages(query(question, conf, app, 97), A_WHILE, ENOUGH);
    assertEachOnceInOrder(places(pages), expected);
    assertThat(pages.subList(0, pages.size() - 1)).allMatch(page -> !page.hits().isEmpty());
  }

  /** Each page then takes one step only, and most are short. */
  @ParameterizedTest
  @CsvSource(textBlock = QUESTIONS)
  void pages_that_end_for_want_of_time_lose_and_double_nothing(
      String question, @Nullable String conf, @Nullable String app, int expected) {
    List<SearchPage> pages = pages(query(question, conf, app, 997), Duration.ZERO, Duration.ZERO);
    assertEachOnceInOrder(places(pages), expected);
  }

  /** As before the first gathering of statistics; they only choose the way. */
  @Test
  void hits_are_the_same_without_statistics() {
    Psql psql = database.psql();
    psql.run("SELECT pg_clear_attribute_stats('public', 'stanzas', 'words', false)");
    try {
      assertEachOnceInOrder(places(pages(query("ol", null, null, 97), A_WHILE, ENOUGH)), 6_001);
      assertEachOnceInOrder(places(pages(query("file1", null, null, 97), A_WHILE, ENOUGH)), 11_110);
      assertEachOnceInOrder(
          places(pages(query("every ol", null, null, 97), A_WHILE, ENOUGH)), 6_001);
    } finally {
      psql.run("ANALYZE stanzas");
    }
  }

  /** Of some words of a beginning, the statistics tell only the frequent ones. */
  @Test
  void a_page_has_hits_of_rare_words_that_begin_like_a_frequent_one() {
    assertThat(search(query("ol", null, null, 1), ENOUGH).hits())
        .singleElement()
        .matches(hit -> hit.place().equals(new SearchQuery.Place(7 * 900, 3)));
  }

  private static void assertEachOnceInOrder(List<SearchQuery.Place> places, int expected) {
    assertThat(places).hasSize(expected);
    assertThat(new HashSet<>(places)).hasSize(expected);
    assertThat(places).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void a_page_is_not_empty_where_a_hit_is_found_in_longer_time() {
    SearchQuery old = query("old", "inputs", null, 10);
    assertThat(search(old, Duration.ZERO, Duration.ZERO).hits()).isEmpty();
    assertThat(search(old, Duration.ZERO, ENOUGH).hits()).isNotEmpty();
  }

  @Test
  void what_only_an_unread_run_has_is_not_found() {
    assertThat(places(pages(query("file3001", null, null, 10), ENOUGH, ENOUGH))).isEmpty();
    assertThat(search(query("every", null, null, 1), ENOUGH).hits())
        .singleElement()
        .matches(hit -> hit.place().contentId() == 7 * CONTENTS);
  }
}
