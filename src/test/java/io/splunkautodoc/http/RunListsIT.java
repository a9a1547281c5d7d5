package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of what was found in a run. */
class RunListsIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  private static ContentClient client;
  private static String run;

  @BeforeAll
  static void upload() {
    client = new ContentClient(SERVICE);
    run = "/v1/runs/" + client.read("app_bundle", "small.tgz", SmallEtc.tgz());
  }

  @Test
  void a_stanza_comes_with_its_place_and_the_lines_of_its_settings() {
    List<JsonObject> rows = client.rows(run + "/stanzas?conf=props&name=source::*", "stanzas");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).getMap())
        .containsEntry("path", "deployment-apps/TA-web/default/props.conf")
        .containsEntry("line", 7)
        .containsEntry("app", "TA-web")
        .containsEntry("layer", "deployment-app")
        .containsEntry("scope", "default");
    JsonObject continued = rows.get(0).getJsonArray("settings").getJsonObject(1);
    assertThat(continued.getString("key")).isEqualTo("EXTRACT-first");
    assertThat(continued.getInteger("line")).isEqualTo(9);
    assertThat(continued.getInteger("last_line")).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "stanzas, app=system, 7",
    "stanzas, scope=default&layer=deployment-app&conf=inputs.conf, 3",
    "stanzas, key=DEST_KEY, 2",
    "stanzas, q=nginx%20error, 2",
    "stanzas, name=serverClass:*, 2",
    "inputs, kind=monitor&index=web, 2",
    "inputs, disabled=false, 1",
    "inputs, port=9998, 1",
    "inputs, key=interval, 1",
    "inputs, q=status, 1",
    "props, kind=source, 1",
    "props, transform=set_metrics_index, 1",
    "transforms, kind=index-time, 2",
    "transforms, lookup_source=codes.csv, 1",
    "indexes, kind=index&disabled=true, 1",
    "indexes, datatype=metric, 1",
    "outputs, server=idx1.example.com:9997, 1",
    "serverclasses, target_app=TA-web, 1",
    "problems, severity=warning, 2",
    "problems, kind=junk-line&app=TA-web, 1",
    "problems, q=DECLARED, 1",
    "entries, kind=secret, 1",
    "entries, name=inputs.*, 2",
    "entries, q=ta-web/LOCAL, 1",
    "entries, app=nobody, 0"
  })
  void filters_narrow_a_list(String list, String query, int expected) {
    List<JsonObject> rows = client.rows(run + "/" + list + "?" + query, list);
    assertThat(rows).as("%s", rows).hasSize(expected);
    assertThat(rows).allSatisfy(row -> assertThat(row.getString("path")).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"stanzas", "inputs", "indexes", "problems", "entries"})
  void pages_by_cursor_hold_every_row_once_in_the_same_order(String list) {
    List<JsonObject> whole = client.rows(run + "/" + list, list);
    assertThat(whole.size()).isGreaterThan(1);
    assertThat(client.allRows(run + "/" + list + "?per_page=1", list)).isEqualTo(whole);
    assertThat(client.allRows(run + "/" + list + "?per_page=2", list)).isEqualTo(whole);
  }

  @Test
  void the_next_page_is_linked_with_the_filters() {
    String path = run + "/stanzas?per_page=1&conf=transforms";
    String cursor = client.json(path).getString("next_cursor");
    assertThat(ServiceClient.header(client.client.get(path), "Link"))
        .contains("</v1/runs/1/stanzas?conf=transforms&per_page=1&cursor=" + cursor + ">;");
  }

  @Test
  void problems_of_archives_come_first_and_all_say_what_to_do() {
    List<JsonObject> rows = client.rows(run + "/problems", "problems");
    assertThat(rows)
        .extracting(row -> row.getString("kind"))
        .containsExactly("other-type", "junk-line");
    assertThat(rows.get(0).getValue("line")).isNull();
    assertThat(rows.get(0).getString("detail")).contains("declared");
    assertThat(rows.get(1).getInteger("line")).isEqualTo(10);
    assertThat(rows.get(1).getString("title")).isNotEmpty();
    assertThat(rows.get(1).getString("advice")).contains("Begin comments with #");
  }

  @Test
  void secrets_stand_in_no_list() {
    String stanzas = client.json(run + "/stanzas?conf=server").encode();
    assertThat(stanzas).contains("<redacted plain").doesNotContain("HiddenPhrase42");
  }

  @ParameterizedTest
  @CsvSource({
    "inputs, layer=nowhere, layer, deployment-app",
    "inputs, scope=lokal, scope, local",
    "inputs, disabled=maybe, disabled, false",
    "inputs, port=x, port, whole number",
    "transforms, kind=x, kind, search-time",
    "problems, severity=fatal, severity, warning",
    "entries, kind=x, kind, nested-archive",
    "stanzas, ap=search, ap, scope",
    "stanzas, per_page=501, per_page, 500",
    "stanzas, q=%2F, q, letters",
    "stanzas, cursor=abc, cursor, next_cursor"
  })
  void what_is_not_allowed_is_refused_and_says_what_is(
      String list, String query, String field, String allowed) {
    JsonArray errors = client.problem(run + "/" + list + "?" + query, 422).getJsonArray("errors");
    assertThat(errors.size()).isEqualTo(1);
    assertThat(errors.getJsonObject(0).getString("field")).isEqualTo(field);
    assertThat(errors.getJsonObject(0).getString("message")).contains(allowed);
  }

  @Test
  void an_unknown_run_has_no_lists() {
    client.problem("/v1/runs/4711/inputs", 404);
  }
}
