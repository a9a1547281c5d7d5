package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read out of runs, and kept once for all of them. */
abstract class ReadingContract extends RunRepositoryContract {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private RunLeases leases;
  private ReadingRepository readings;

  @BeforeEach
  void open() {
    psql.run(
        "TRUNCATE conf_contents, stanzas, conf_problems, inputs, props, transforms, indexes, outputs, serverclasses CASCADE");
    leases = new PgRunLeases(database().pool(vertx), () -> {});
    readings = new PgReadingRepository(database().pool(vertx), () -> {});
  }

  private ClaimedRun claimed() {
    stored(pendingFile("a.tgz", 1));
    return await(leases.claim("n1", LEASE, false)).orElseThrow();
  }

  private static ContentKey key(int number) {
    return new ContentKey(sha(number), "inputs");
  }

  private static NewContent content(int number) {
    NewStanza stanza =
        new NewStanza(
            "monitor:///var/log/" + number,
            3,
            "[{\"key\":\"index\",\"value\":\"main\",\"line\":4}]",
            new SearchWords().add("monitor:///var/log/x_" + number).joined());
    ListRow row =
        new ListRow(
            ListTable.INPUTS,
            0,
            new JsonObject()
                .put("name", stanza.name())
                .put("line", 3)
                .put("kind", "monitor")
                .put("target", "/var/log/" + number)
                .put("index_name", "main")
                .put("disabled", true));
    NewProblem problem = new NewProblem("junk-line", "warning", 7, "Not a setting.");
    return new NewContent(
        key(number), 100, "utf-8", 1, 0, List.of(stanza), List.of(problem), List.of(row));
  }

  private static NewEntry entry(int position, long contentId) {
    return new NewEntry(
        position,
        1,
        "apps/x/local/inputs.conf",
        "etc/apps/x/local/inputs.conf",
        100,
        sha(1),
        "conf",
        new NewEntry.Place("app", "x", null, "local", "inputs", contentId),
        null);
  }

  @Test
  void a_content_is_kept_with_all_that_it_says() {
    long id = await(readings.save(List.of(content(1)), 1)).get(key(1));

    assertThat(
            psql.rows(
                "SELECT sha256, conf, size_bytes, stanza_count, problem_count FROM conf_contents"))
        .containsExactly(sha(1) + "|inputs|100|1|1");
    assertThat(
            psql.rows(
                "SELECT content_id, position, name, line, settings -> 0 ->> 'value' FROM stanzas"))
        .containsExactly(id + "|0|monitor:///var/log/1|3|main");
    assertThat(psql.rows("SELECT content_id, kind, target, index_name, disabled, host FROM inputs"))
        .containsExactly(id + "|monitor|/var/log/1|main|t|null");
    assertThat(psql.rows("SELECT content_id, kind, severity, line, detail FROM conf_problems"))
        .containsExactly(id + "|junk-line|warning|7|Not a setting.");
  }

  @Test
  void a_stanza_is_found_by_its_words_and_the_beginning_of_the_last() {
    await(readings.save(List.of(content(1), content(2)), 1));
    String found = "SELECT name FROM stanzas WHERE words @@ '%s'::tsquery";
    assertThat(psql.rows(found.formatted(SearchWords.query("LOG x_1").replace("'", "''"))))
        .containsExactly("monitor:///var/log/1");
    assertThat(psql.rows(found.formatted(SearchWords.query("var/lo").replace("'", "''"))))
        .hasSize(2);
    assertThat(psql.rows(found.formatted(SearchWords.query("nowhere").replace("'", "''"))))
        .isEmpty();
  }

  @Test
  void settling_leaves_no_word_out_of_the_index() {
    await(readings.settle());
    await(readings.save(List.of(content(1), content(2)), 1));
    String found = "SELECT count(*) FROM stanzas WHERE words @@ 'x_1'";
    assertThat(psql.value(found)).isEqualTo("1");

    await(readings.settle());

    String left = "SELECT gin_clean_pending_list('ix_stanzas_words')";
    assertThat(psql.value(left)).isEqualTo("0");
    assertThat(psql.value(found)).isEqualTo("1");
    await(readings.save(List.of(content(3)), 1));
    assertThat(psql.value(left)).as("what is only saved waits").isNotEqualTo("0");
  }

  @Test
  void the_same_content_from_many_at_the_same_time_is_kept_once() {
    List<NewContent> forwards = IntStream.range(0, 20).mapToObj(ReadingContract::content).toList();
    List<NewContent> backwards = IntStream.range(0, 20).mapToObj(i -> content(19 - i)).toList();
    List<Future<Map<ContentKey, Long>>> saves =
        IntStream.range(0, 8)
            .mapToObj(i -> readings.save(i % 2 == 0 ? forwards : backwards, 1))
            .toList();

    Map<ContentKey, Long> ids = await(saves.get(0));

    assertThat(ids).hasSize(20);
    saves.forEach(save -> assertThat(await(save)).isEqualTo(ids));
    assertThat(psql.value("SELECT count(*) FROM stanzas")).isEqualTo("20");
    assertThat(await(readings.known(List.of(key(3), key(99)), 1)))
        .isEqualTo(Map.of(key(3), ids.get(key(3))));
    assertThat(await(readings.known(List.of(key(3)), 2))).isEmpty();
  }

  @Test
  void a_content_with_more_rows_than_one_statement_takes_is_kept_whole() {
    String value = "v".repeat(1_000);
    List<NewStanza> stanzas =
        IntStream.range(0, 3_000)
            .mapToObj(
                i -> new NewStanza("s" + i, i + 1, new JsonArray().add(value).encode(), "s" + i))
            .toList();
    await(
        readings.save(
            List.of(new NewContent(key(1), 1, "utf-8", 0, 0, stanzas, List.of(), List.of())), 1));
    assertThat(psql.value("SELECT count(*) || ' ' || max(position) FROM stanzas"))
        .isEqualTo("3000 2999");
  }

  @Test
  void entries_are_added_and_the_run_completed_by_who_holds_it() {
    ClaimedRun run = claimed();
    long id = await(readings.save(List.of(content(1)), 1)).get(key(1));
    RunProblem problem = new RunProblem(0, "link", "warning", "etc/x", "\"x\" is a link.");

    assertThat(await(readings.add(run, List.of(entry(0, id)), List.of()))).isTrue();
    JsonObject metrics = new JsonObject().put("entries", 2);
    Run complete =
        await(readings.complete(run, List.of(entry(1, id)), List.of(problem), metrics, 1))
            .orElseThrow();

    assertThat(complete.status()).isEqualTo(RunStatus.COMPLETE);
    assertThat(complete.completedAt()).isNotNull();
    assertThat(complete.metrics())
        .isEqualTo(
            new JsonObject()
                .put("files", 1)
                .put("entries", 2)
                .put("confs", 2)
                .put("stanzas", 2)
                .put("settings", 2)
                .put("problems", 3)
                .put("secrets", 0));
    assertThat(
            psql.rows(
                "SELECT run_id, path, kind, layer, app, user_name, scope, conf, content_id"
                    + " FROM archive_entries"))
        .hasSize(2)
        .containsOnly(run.id() + "|apps/x/local/inputs.conf|conf|app|x|null|local|inputs|" + id);
    assertThat(await(leases.state(run.id())))
        .get()
        .extracting(ReadingState::parserVersion)
        .isEqualTo(1);
  }

  @Test
  void who_lost_the_run_adds_nothing() {
    ClaimedRun lost = claimed();
    await(leases.expireOf("n1"));
    ClaimedRun taken = await(leases.claim("n2", LEASE, false)).orElseThrow();
    long id = await(readings.save(List.of(content(1)), 1)).get(key(1));

    assertThat(await(readings.begin(lost))).isFalse();
    assertThat(await(readings.add(lost, List.of(entry(0, id)), List.of()))).isFalse();
    assertThat(
            await(readings.complete(lost, List.of(entry(0, id)), List.of(), new JsonObject(), 1)))
        .isEmpty();

    assertThat(psql.value("SELECT count(*) FROM archive_entries")).isEqualTo("0");
    assertThat(await(readings.begin(taken))).isTrue();
  }

  @Test
  void beginning_anew_and_failing_leave_no_entries() {
    ClaimedRun run = claimed();
    long id = await(readings.save(List.of(content(1)), 1)).get(key(1));
    RunProblem problem = new RunProblem(0, "link", "warning", "etc/x", "x");
    await(readings.add(run, List.of(entry(0, id)), List.of(problem)));
    assertThat(await(readings.begin(run))).isTrue();
    String rows =
        "SELECT (SELECT count(*) FROM archive_entries) + (SELECT count(*) FROM run_problems)";
    assertThat(psql.value(rows)).isEqualTo("0");

    await(readings.add(run, List.of(entry(0, id)), List.of(problem)));
    await(leases.fail(run, "why"));
    assertThat(psql.value(rows)).isEqualTo("0");
  }

  @Test
  void only_old_contents_that_no_run_refers_to_are_swept() {
    ClaimedRun run = claimed();
    Map<ContentKey, Long> ids =
        await(readings.save(List.of(content(1), content(2), content(3)), 1));
    await(readings.add(run, List.of(entry(0, ids.get(key(1)))), List.of()));
    psql.run("UPDATE conf_contents SET used_at = now() - interval '3 days'");
    await(readings.known(List.of(key(2)), 1));

    assertThat(await(readings.sweep(Duration.ofDays(1)))).isEqualTo(1);

    assertThat(psql.rows("SELECT id FROM conf_contents ORDER BY id"))
        .containsExactly("" + ids.get(key(1)), "" + ids.get(key(2)));
    assertThat(psql.value("SELECT count(*) FROM stanzas")).isEqualTo("2");
    await(runs.delete(run.id(), k -> Future.succeededFuture()));
    assertThat(await(readings.sweep(Duration.ZERO))).isEqualTo(2);
    assertThat(psql.value("SELECT count(*) FROM inputs")).isEqualTo("0");
  }
}
