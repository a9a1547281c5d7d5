package io.splunkautodoc.processing;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.splunkautodoc.database.Psql;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From an upload to what the tables say, through the whole service. */
class ReadingIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  private final Uploads uploads = new Uploads(SERVICE);
  private Psql psql;

  @BeforeEach
  void connect() {
    psql = uploads.psql();
  }

  private static Tree app(String unique) {
    return new Tree()
        .with("TA-x/default/app.conf", "[launcher]", "version = 1." + unique)
        .with(
            "TA-x/default/inputs.conf",
            "# " + unique,
            "[monitor:///var/log/" + unique + ".log]",
            "index = web",
            "disabled = 0",
            "sourcetype = access",
            "this line is junk")
        .with("TA-x/metadata/default.meta", "[]", "export = system")
        .with("TA-x/lookups/hosts.csv", "host", unique);
  }

  @Test
  void an_upload_ends_complete_with_every_stanza_in_the_tables() {
    JsonObject run = uploads.read("app_bundle", "ta-x.tgz", app("a1").tgz());
    int id = run.getInteger("id");

    assertThat(run.getString("status")).isEqualTo("complete");
    assertThat(run.getString("completed_at")).isNotNull();
    assertThat(run.getJsonObject("metrics").getMap())
        .containsEntry("entries", 4)
        .containsEntry("confs", 3)
        .containsEntry("stanzas", 3)
        .containsEntry("problems", 1)
        .containsKey("parse_ms");
    assertThat(
            psql.rows(
                "SELECT path, kind, layer, app, scope, conf FROM archive_entries WHERE run_id = "
                    + id
                    + " ORDER BY position"))
        .containsExactly(
            "apps/TA-x/default/app.conf|conf|app|TA-x|default|app",
            "apps/TA-x/default/inputs.conf|conf|app|TA-x|default|inputs",
            "apps/TA-x/metadata/default.meta|meta|app|TA-x|default|meta",
            "apps/TA-x/lookups/hosts.csv|lookup|null|null|null|null");
    String contents = " JOIN archive_entries e USING (content_id) WHERE run_id = " + id;
    assertThat(
            psql.rows(
                "SELECT name, line, settings -> 1 ->> 'key', settings -> 1 ->> 'value',"
                    + " settings -> 1 ->> 'line' FROM stanzas"
                    + contents
                    + " AND conf = 'inputs'"))
        .containsExactly("monitor:///var/log/a1.log|2|disabled|0|4");
    assertThat(
            psql.rows(
                "SELECT i.kind, target, index_name, sourcetype, disabled FROM inputs i" + contents))
        .containsExactly("monitor|/var/log/a1.log|web|access|f");
    assertThat(psql.rows("SELECT p.kind, severity, line FROM conf_problems p" + contents))
        .containsExactly("junk-line|warning|6");
  }

  @Test
  void what_was_read_before_is_not_read_again() {
    byte[] bytes = app("a2").tgz();
    JsonObject first = uploads.read("app_bundle", "one.tgz", bytes);
    String rows =
        "SELECT (SELECT count(*) FROM conf_contents) + (SELECT max(id) FROM conf_contents)";
    String before = psql.value(rows);

    JsonObject second = uploads.read("app_bundle", "two.tgz", bytes);

    assertThat(first.getJsonObject("metrics").getInteger("new_contents")).isPositive();
    assertThat(second.getJsonObject("metrics").getInteger("new_contents")).isZero();
    assertThat(second.getJsonObject("metrics").getInteger("stanzas")).isEqualTo(3);
    assertThat(psql.value(rows)).isEqualTo(before);
  }

  @Test
  void a_single_file_is_read_by_its_name() {
    byte[] text = "[splunktcp://9997]\nconnection_host = dns\n".getBytes(StandardCharsets.UTF_8);
    JsonObject run = uploads.read("single_conf", "inputs.conf", text);
    assertThat(run.getString("status")).isEqualTo("complete");
    assertThat(
            psql.rows(
                "SELECT path, layer, conf, i.kind, port FROM archive_entries JOIN inputs i"
                    + " USING (content_id) WHERE run_id = "
                    + run.getInteger("id")))
        .containsExactly("inputs.conf|loose|inputs|splunktcp|9997");
  }

  @Test
  void what_cannot_be_read_at_all_fails_and_says_why() {
    byte[] noise = new byte[5_000];
    new Random(1).nextBytes(noise);
    JsonObject run = uploads.read("app_bundle", "noise.tgz", noise);
    assertThat(run.getString("status")).isEqualTo("failed");
    assertThat(run.getString("error_message")).contains("Upload a tar");
  }

  @Test
  void of_a_damaged_archive_the_readable_part_is_kept_and_the_rest_told() {
    Tree tree = app("a3");
    byte[] noise = new byte[20_000];
    new Random(2).nextBytes(noise);
    tree.with("TA-x/static/icon", new String(noise, StandardCharsets.ISO_8859_1));
    byte[] whole = tree.tgz();

    JsonObject run =
        uploads.read("app_bundle", "cut.tgz", Arrays.copyOf(whole, whole.length - 9_000));

    assertThat(run.getString("status")).isEqualTo("complete");
    assertThat(run.getJsonObject("metrics").getInteger("confs")).isEqualTo(3);
    assertThat(
            psql.rows(
                "SELECT kind, severity, path FROM run_problems WHERE run_id = "
                    + run.getInteger("id")))
        .containsExactly("read-in-part|error|cut.tgz");
  }

  @Test
  void refused_members_and_another_type_than_declared_are_problems() {
    byte[] bytes = app("a4").withLink("TA-x/local/props.conf", "/etc/passwd").tgz();
    JsonObject run = uploads.read("ds_etc", "app.tgz", bytes);
    assertThat(run.getString("status")).isEqualTo("complete");
    String of = " WHERE run_id = " + run.getInteger("id");
    assertThat(psql.rows("SELECT kind FROM run_problems" + of + " ORDER BY kind"))
        .containsExactly("link", "other-type");
    assertThat(
            psql.rows("SELECT path, kind FROM archive_entries" + of + " AND refusal IS NOT NULL"))
        .containsExactly("TA-x/local/props.conf|refused");
  }

  @Test
  void files_that_lie_where_nothing_is_read_are_told() {
    byte[] bytes = new Tree().with("users/default/app.conf", "[launcher]").tgz();
    JsonObject run = uploads.read("app_bundle", "app.tgz", bytes);
    String of = " WHERE run_id = " + run.getInteger("id");
    assertThat(psql.rows("SELECT kind FROM archive_entries" + of)).containsExactly("other");
    assertThat(psql.rows("SELECT kind FROM run_problems" + of + " ORDER BY position"))
        .containsExactly("no-configuration", "layout");
    assertThat(psql.value("SELECT detail FROM run_problems" + of + " AND kind = 'layout'"))
        .contains("reads none: 1, the first is \"users/default/app.conf\"");
  }

  @Test
  void configuration_is_found_behind_ever_so_many_other_files() {
    Tree tree = new Tree();
    for (int i = 0; i <= 50_000; i++) {
      tree.with("TA-large/bin/lib/" + i);
    }
    byte[] bytes = tree.with("TA-large/default/app.conf", "[launcher]", "version = 1").tgz();
    JsonObject run = uploads.read("app_bundle", "large.tgz", bytes);
    String of = " WHERE kind = 'conf' AND run_id = " + run.getInteger("id");
    assertThat(psql.rows("SELECT path, app FROM archive_entries" + of))
        .containsExactly("apps/TA-large/default/app.conf|TA-large");
  }

  @Test
  void progress_and_every_status_are_told() {
    int id = uploads.read("app_bundle", "app.tgz", app("a5").tgz()).getInteger("id");
    assertThat(
            psql.rows(
                "SELECT data ->> 'status' FROM run_events WHERE kind = 'status' AND run_id = "
                    + id
                    + " ORDER BY id"))
        .containsExactly("pending", "stored", "parsing", "complete");
  }

  @Test
  void a_deleted_run_leaves_no_rows() {
    int id = uploads.read("app_bundle", "app.tgz", app("a6").tgz()).getInteger("id");
    assertThat(uploads.delete(id)).isEqualTo(204);
    assertThat(psql.value("SELECT count(*) FROM archive_entries WHERE run_id = " + id))
        .isEqualTo("0");
  }

  @Test
  void apps_of_a_repository_that_a_server_class_names_are_read_as_those_of_clients() {
    Tree tree =
        new Tree()
            .with("etc/mine/web/local/inputs.conf", "[monitor:///var/log/mine.log]", "index = web")
            .with("etc/mine/web/lookups/a.csv", "a")
            .with("etc/other/web/local/inputs.conf", "[monitor:///var/log/other.log]")
            .with("etc/deployment-apps/base/local/app.conf", "[install]")
            .with(
                "etc/system/local/serverclass.conf",
                "[serverClass:webs]",
                "whitelist.0 = web1",
                "repositoryLocation = $SPLUNK_HOME/etc/mine",
                "[serverClass:webs:app:web]");
    JsonObject run = uploads.read("ds_etc", "mine.tgz", tree.tgz());
    int id = run.getInteger("id");

    assertThat(run.getString("status")).isEqualTo("complete");
    assertThat(
            psql.rows(
                "SELECT path, kind, layer, app, scope, conf FROM archive_entries WHERE run_id = "
                    + id
                    + " AND path LIKE '%web/%' ORDER BY position"))
        .containsExactly(
            "mine/web/local/inputs.conf|conf|deployment-app|web|local|inputs",
            "mine/web/lookups/a.csv|lookup|null|null|null|null",
            "other/web/local/inputs.conf|other|null|null|null|null");
    assertThat(uploads.paths(id)).containsExactly("web1 monitor:///var/log/mine.log web");
  }
}
