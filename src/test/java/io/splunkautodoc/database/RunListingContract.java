package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages, filters, totals, files. The count bound of the repository is 5. */
abstract class RunListingContract extends RunRepositoryContract {
  private static final Instant DAY_1 = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant DAY_2 = Instant.parse("2026-01-02T00:00:00Z");
  private static final Instant DAY_3 = Instant.parse("2026-01-03T00:00:00Z");

  @Test
  void an_empty_table_gives_an_empty_page() {
    assertThat(list(all(10))).isEqualTo(new RunPage(List.of(), 0, true, false));
  }

  @Test
  void pages_are_newest_first_and_tell_of_a_next_one() {
    insert("ds_etc", "stored", 7);

    RunPage first = list(all(3));
    assertThat(ids(first)).containsExactly(7, 6, 5);
    assertThat(first.hasMore()).isTrue();
    assertThat(first.total()).isEqualTo(7);
    assertThat(first.totalIsExact()).isTrue();

    RunPage second = list(new RunQuery(null, null, null, null, null, 5, 0, 3));
    assertThat(ids(second)).containsExactly(4, 3, 2);
    assertThat(second.total()).isEqualTo(7);
    RunPage byOffset = list(new RunQuery(null, null, null, null, null, null, 6, 3));
    assertThat(ids(byOffset)).containsExactly(1);
    assertThat(byOffset.hasMore()).isFalse();
    RunPage exactlyFull = list(all(7));
    assertThat(exactlyFull.hasMore()).isFalse();
    assertThat(ids(list(new RunQuery(null, null, null, null, null, 1, 0, 3)))).isEmpty();
  }

  @Test
  void status_and_type_filter_with_exact_totals_of_any_size() {
    insert("ds_etc", "stored", 20);
    insert("app_bundle", "stored", 3);
    insert("app_bundle", "failed", 2);

    RunPage stored = list(filtered(RunStatus.STORED, null, null, null, null));
    assertThat(stored.total()).isEqualTo(23);
    assertThat(stored.totalIsExact()).isTrue();
    assertThat(list(filtered(null, UploadType.APP_BUNDLE, null, null, null)).total()).isEqualTo(5);
    RunPage both = list(filtered(RunStatus.FAILED, UploadType.APP_BUNDLE, null, null, null));
    assertThat(both.total()).isEqualTo(2);
    assertThat(ids(both)).containsExactly(25, 24);
    assertThat(list(filtered(RunStatus.COMPLETE, null, null, null, null)).total()).isZero();
  }

  @Test
  void totals_follow_changes_and_deletions_by_other_tools() {
    insert("ds_etc", "stored", 4);
    psql.run("UPDATE ingestion_runs SET status = 'complete' WHERE id <= 3");
    psql.run("DELETE FROM ingestion_runs WHERE id = 1");
    psql.run("UPDATE ingestion_runs SET notes = 'same status' WHERE id = 2");
    Map<RunStatus, Long> counts =
        await(runs.countsByStatus()).stream()
            .collect(Collectors.toMap(StatusCount::status, StatusCount::runs));
    assertThat(counts)
        .containsOnly(
            Map.entry(RunStatus.PENDING, 0L),
            Map.entry(RunStatus.STORED, 1L),
            Map.entry(RunStatus.PARSING, 0L),
            Map.entry(RunStatus.FAILED, 0L),
            Map.entry(RunStatus.COMPLETE, 2L));
    assertThat(list(all(10)).total()).isEqualTo(3);
  }

  @Test
  void creation_time_filters_from_inclusive_to_exclusive() {
    insertAt(DAY_1);
    insertAt(DAY_2);
    insertAt(DAY_3);
    assertThat(ids(list(filtered(null, null, null, DAY_2, null)))).containsExactly(3, 2);
    assertThat(ids(list(filtered(null, null, null, null, DAY_2)))).containsExactly(1);
    RunPage one = list(filtered(null, null, null, DAY_2, DAY_3));
    assertThat(ids(one)).containsExactly(2);
    assertThat(one.total()).isEqualTo(1);
    assertThat(one.totalIsExact()).isTrue();
  }

  @Test
  void counting_stops_at_the_bound_where_rows_must_be_counted() {
    for (int i = 0; i < 5; i++) {
      insertAt(DAY_1);
    }
    RunQuery query = filtered(null, null, null, DAY_1, null);
    assertThat(list(query).totalIsExact()).isTrue();
    insertAt(DAY_1);
    assertThat(list(query).total()).isEqualTo(5);
    assertThat(list(query).totalIsExact()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "LABEL of one, 1",
        "in the notes, 2",
        "UPLOADED.TGZ, 3",
        "original uploaded, 3",
        "pending.tgz, 4",
        "100%, 5",
        "a_b, 5",
        "c\\d, 5",
        "it's, 5",
        "über, 6"
      })
  void text_is_found_in_label_notes_and_file_names_in_any_case(String text, int id) {
    change(stored(pendingFile("x", 1)).id(), "Label of one", null);
    change(stored(pendingFile("x", 1)).id(), null, "it is IN the notes");
    change(stored(pendingFile("uploaded.tgz", 1)).id(), "aXb 100 cd", "its");
    change(pending(pendingFile("pending.tgz", 1)).id(), null, null);
    change(stored(pendingFile("x", 1)).id(), "100% a_b c\\d it's", null);
    change(stored(pendingFile("x", 1)).id(), "über", null);
    RunPage page = list(filtered(null, null, text, null, null));
    assertThat(ids(page)).containsExactly(id);
    assertThat(page.total()).isEqualTo(1);
  }

  @Test
  void a_text_with_nul_is_no_error() {
    stored(pendingFile("x", 1));
    assertThat(ids(list(filtered(null, null, "\0", null, null)))).isEmpty();
  }

  @Test
  void rows_of_other_tools_can_be_read() {
    psql.run(
        "INSERT INTO ingestion_runs (created_at, type, status) VALUES ('2026-01-01Z', 'ds_etc', 'stored')");
    psql.run(
        "INSERT INTO files (run_id, path, sha256, size_bytes, stored_object_key) VALUES (1, 'p.tgz', 'abc', 7, 'k')");
    Run run = found(runs.find(1));
    assertThat(run.source()).isEqualTo("http");
    assertThat(run.metrics()).isEmpty();
    assertThat(run.startedAt()).isNull();
    assertThat(run.createdAt()).isEqualTo(DAY_1);
    assertThat(await(runs.file(1, 1))).contains(new RunFile(1, 1, "p.tgz", "p.tgz", "abc", 7, "k"));
    assertThat(ids(list(all(10)))).containsExactly(1);
  }

  @Test
  void files_come_in_pages_and_belong_to_their_run() {
    Run run = stored(pendingFile("a", 1), pendingFile("b", 2), pendingFile("c", 3));
    Run other = stored(pendingFile("d", 4));
    List<RunFile> two = await(runs.files(run.id(), null, 2));
    assertThat(two).extracting(RunFile::path).containsExactly("a", "b");
    assertThat(await(runs.files(run.id(), two.get(1).id(), 2)))
        .extracting(RunFile::path)
        .containsExactly("c");
    assertThat(await(runs.file(run.id(), two.get(0).id()))).contains(two.get(0));
    assertThat(await(runs.file(other.id(), two.get(0).id()))).isEmpty();
    assertThat(await(runs.files(4711, null, 2))).isEmpty();
  }

  @Test
  void every_place_of_the_same_bytes_is_found_newest_first() {
    Run first = stored(pendingFile("a", 1), pendingFile("b", 2));
    Run second = stored(pendingFile("c", 1));
    List<RunFile> places = await(runs.filesBySha256(sha(1), null, 10));
    assertThat(places).extracting(RunFile::runId).containsExactly(second.id(), first.id());
    assertThat(await(runs.filesBySha256(sha(1), places.get(0).id(), 10)))
        .containsExactly(places.get(1));
    assertThat(await(runs.filesBySha256(sha(1), null, 1))).containsExactly(places.get(0));
    assertThat(await(runs.filesBySha256(sha(9), null, 1))).isEmpty();
  }

  private RunPage list(RunQuery query) {
    return await(runs.list(query));
  }

  private void change(int id, @Nullable String label, @Nullable String notes) {
    found(runs.change(id, new RunChange(true, label, true, notes)));
  }

  private void insert(String type, String status, int count) {
    psql.run(
        "INSERT INTO ingestion_runs (created_at, type, status) SELECT now(), '%s', '%s' FROM generate_series(1, %d)"
            .formatted(type, status, count));
  }

  private void insertAt(Instant created) {
    psql.run(
        "INSERT INTO ingestion_runs (created_at, type, status) VALUES ('%s', 'ds_etc', 'stored')"
            .formatted(created));
  }

  private static List<Integer> ids(RunPage page) {
    return page.runs().stream().map(Run::id).toList();
  }

  private static RunQuery all(int limit) {
    return new RunQuery(null, null, null, null, null, null, 0, limit);
  }

  private static RunQuery filtered(
      @Nullable RunStatus status,
      @Nullable UploadType type,
      @Nullable String text,
      @Nullable Instant after,
      @Nullable Instant before) {
    return new RunQuery(status, type, text, after, before, null, 0, 10);
  }
}
