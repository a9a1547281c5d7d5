package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.database.DifferenceReader.FileOfRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which files two runs do not have in common, and what else of the runs is told. */
abstract class DifferenceContract extends RunRepositoryContract {
  private static final String INPUTS = "apps/x/local/inputs.conf";
  private static final String LOOKUP = "apps/x/lookups/hosts.csv";

  private DifferenceReader reader;
  private int one;
  private int other;
  private int position;

  @BeforeEach
  void two_runs() {
    psql.run("TRUNCATE conf_contents, stanzas CASCADE");
    reader = new PgDifferenceReader(database().pool(vertx));
    one = stored(pendingFile("a.tgz", 1)).id();
    other = stored(pendingFile("b.tgz", 2)).id();
    for (int content = 1; content <= 3; content++) {
      psql.run(
          "INSERT INTO conf_contents (id, sha256, conf, parser_version, size_bytes, encoding,"
              + " stanza_count, setting_count, problem_count, secret_count)"
              + " OVERRIDING SYSTEM VALUE VALUES (%1$d, '%1$d', 'inputs', 1, 10, 'utf-8', 2, 0, 0, 0)"
                  .formatted(content));
      for (String name : List.of("default", "udp://" + content)) {
        psql.run(
            "INSERT INTO stanzas (content_id, position, name, line, settings, words)"
                + " VALUES (%1$d, %2$d, '%3$s', %2$d + 1, '[]', '')"
                    .formatted(content, name.equals("default") ? 0 : 1, name));
      }
    }
  }

  /** A file of no configuration. */
  private void file(int run, String path, @Nullable String hash) {
    psql.run(
        "INSERT INTO archive_entries (run_id, position, file_id, path, size_bytes, sha256, kind)"
            + " VALUES (%d, %d, 1, '%s', 7, %s, 'other')"
                .formatted(run, position++, path, hash == null ? "NULL" : "'" + hash + "'"));
  }

  private void conf(int run, String path, Layer layer, String app, int content) {
    psql.run(
        "INSERT INTO archive_entries (run_id, position, file_id, path, size_bytes, sha256, kind,"
            + " layer, app, scope, conf, content_id)"
            + " VALUES (%d, %d, 1, '%s', 7, '%6$d', 'conf', '%s', '%s', 'local', 'inputs', %d)"
                .formatted(run, position++, path, layer.wireName(), app, content));
  }

  private List<String> differing() {
    List<String> told = new ArrayList<>();
    for (FileOfRun each : all(reader.files(one, other))) {
      told.add((each.runId() == one ? "one " : "other ") + each.file().path());
    }
    return told;
  }

  private static <T> List<T> all(Rows<T> rows) {
    List<T> all = new ArrayList<>();
    for (List<T> page = await(rows.next()); !page.isEmpty(); page = await(rows.next())) {
      all.addAll(page);
    }
    await(rows.close());
    return all;
  }

  @Test
  void a_file_differs_that_was_added_removed_or_changed() {
    file(one, "same", "1");
    file(one, "changed", "1");
    file(one, "removed", "1");
    file(other, "added", "1");
    file(other, "changed", "2");
    file(other, "same", "1");
    assertThat(differing())
        .containsExactly("one changed", "one removed", "other added", "other changed");
  }

  @Test
  void a_file_whose_bytes_were_not_read_differs_by_its_size() {
    file(one, LOOKUP, null);
    file(other, LOOKUP, null);
    file(one, "link", null);
    file(other, "link", "1");
    assertThat(differing()).containsExactly("one link", "other link");
  }

  @Test
  void a_path_that_a_run_has_twice_differs_as_its_order_counts() {
    for (String hash : List.of("1", "2")) {
      file(one, "twice", hash);
    }
    for (String hash : List.of("2", "1")) {
      file(other, "twice", hash);
    }
    assertThat(differing()).hasSize(4);
  }

  @Test
  void what_was_refused_is_no_file() {
    file(one, "refused", "1");
    psql.run("UPDATE archive_entries SET refusal = 'a link'");
    assertThat(differing()).isEmpty();
    assertThat(await(reader.apps(one, Set.of("apps/x")))).isEmpty();
  }

  @Test
  void configuration_comes_with_its_place() {
    conf(one, INPUTS, Layer.APP, "x", 2);
    HashedFile file = all(reader.files(one, other)).get(0).file();
    assertThat(file.hash()).isEqualTo("2");
    ConfEntry conf = file.conf();
    assertThat(conf).isNotNull();
    assertThat(conf.contentId()).isEqualTo(2);
    assertThat(conf.place().toString()).contains(INPUTS, "app=x", "conf=inputs");
  }

  @Test
  void many_differences_come_in_pages_and_once() {
    psql.run(
        "INSERT INTO archive_entries (run_id, position, file_id, path, size_bytes, kind)"
            + " SELECT %d, i, 1, 'file ' || i, i, 'other' FROM generate_series(1, 12345) i"
                .formatted(one));
    assertThat(differing())
        .isEqualTo(IntStream.rangeClosed(1, 12345).mapToObj(i -> "one file " + i).toList());
  }

  /** The database knows nothing yet of how many rows there are. */
  @Test
  void many_stanzas_come_in_pages_and_once() {
    psql.run(
        "INSERT INTO conf_contents (id, sha256, conf, parser_version, size_bytes, encoding,"
            + " stanza_count, setting_count, problem_count, secret_count) OVERRIDING SYSTEM VALUE"
            + " SELECT i, i, 'inputs', 1, 10, 'utf-8', 2, 0, 0, 0 FROM generate_series(10, 12345) i");
    psql.run(
        "INSERT INTO stanzas (content_id, position, name, line, settings, words)"
            + " SELECT i, 0, 'default', 1, '[]', '' FROM generate_series(10, 12345) i");
    psql.run(
        "INSERT INTO archive_entries (run_id, position, file_id, path, size_bytes, sha256, kind,"
            + " layer, app, scope, conf, content_id)"
            + " SELECT %d, i, 1, i || '.conf', 7, i, 'conf', 'app', i, 'local', 'inputs', i"
                .formatted(one)
            + " FROM generate_series(10, 12345) i");
    List<String> all =
        IntStream.rangeClosed(10, 12345).mapToObj(content -> content + " default").toList();
    assertThat(stanzas(one, -1, Set.of("default", "another"))).isEqualTo(all);
    assertThat(stanzas(one, other, Set.of("default", "another"))).isEqualTo(all);
  }

  @Test
  void rows_that_nobody_wants_any_more_give_their_connection_back() {
    file(one, "removed", "1");
    for (int i = 0; i < 50; i++) {
      Rows<FileOfRun> rows = reader.files(one, other);
      assertThat(await(rows.next())).hasSize(1);
      await(rows.close());
    }
    assertThat(differing()).hasSize(1);
  }

  @Test
  void apps_are_there_that_hold_any_file() {
    file(one, LOOKUP, "1");
    file(one, "apps/xy", "1");
    file(one, "shcluster/apps/s/x", "1");
    file(one, "a/apps/no/x", "1");
    assertThat(
            await(
                reader.apps(
                    one, Set.of("apps/x", "apps/xy", "apps/z", "shcluster/apps/s", "apps/no"))))
        .containsExactlyInAnyOrder("apps/x", "shcluster/apps/s");
    assertThat(await(reader.apps(other, Set.of("apps/x")))).isEmpty();
  }

  @Test
  void types_are_those_of_the_apps() {
    conf(one, INPUTS, Layer.APP, "x", 1);
    file(one, LOOKUP, "1");
    assertThat(await(reader.confs(one, Set.of("x", "y")))).containsExactly("inputs");
    assertThat(await(reader.confs(one, Set.of("y")))).isEmpty();
  }

  @Test
  void stanzas_of_a_name_come_without_contents_that_are_known() {
    conf(one, INPUTS, Layer.APP, "x", 1);
    conf(one, "apps/y/local/inputs.conf", Layer.APP, "y", 2);
    conf(other, INPUTS, Layer.APP, "x", 1);
    conf(other, "apps/y/local/inputs.conf", Layer.APP, "y", 3);
    assertThat(stanzas(one, -1, Set.of("default", "udp://3")))
        .containsExactly("1 default", "2 default");
    assertThat(stanzas(other, one, Set.of("default", "udp://3")))
        .containsExactly("3 default", "3 udp://3");
    assertThat(all(reader.stanzas(one, -1, Set.of("props"), Set.of("default")))).isEmpty();
  }

  private List<String> stanzas(int run, int besides, Set<String> names) {
    return all(reader.stanzas(run, besides, Set.of("inputs"), names)).stream()
        .map(stanza -> stanza.contentId() + " " + stanza.name())
        .toList();
  }

  @Test
  void files_are_found_by_what_they_say_and_by_their_app() {
    conf(one, INPUTS, Layer.PEER_APP, "x", 1);
    conf(one, "peer-apps/x/local/more.conf", Layer.PEER_APP, "x", 2);
    conf(one, "apps/y/local/inputs.conf", Layer.APP, "y", 2);
    assertThat(await(reader.entries(one, Set.of("inputs"), List.of(2L, 3L))))
        .extracting(entry -> entry.place().path())
        .containsExactly("peer-apps/x/local/more.conf", "apps/y/local/inputs.conf");
    assertThat(await(reader.oneOfEachApp(one, Layer.PEER_APP)))
        .extracting(entry -> entry.place().path())
        .containsExactly(INPUTS);
  }
}
