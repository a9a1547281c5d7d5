package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.bytes;
import static io.splunkautodoc.http.ServiceClient.header;
import static io.splunkautodoc.http.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EffectiveIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  private static final String ACCESS = "monitor:///var/log/web/access.log";

  private static ServiceClient client;
  private static int run;

  @BeforeAll
  static void upload() {
    client = new ServiceClient(SERVICE);
    run = Fixture.read(client, "instance", "instance_etc");
  }

  @Test
  void a_value_names_the_line_that_won_and_those_that_lost() {
    JsonObject inputs = effective("inputs?stanza=" + ACCESS);
    JsonObject disabled = setting(inputs, "disabled");
    assertThat(disabled.getString("value")).isEqualTo("0");
    assertThat(disabled.getJsonObject("winner").getMap())
        .containsEntry("path", "apps/web/local/inputs.conf")
        .containsEntry("line", 3)
        .containsEntry("layer", "app")
        .containsEntry("app", "web")
        .containsEntry("scope", "local");
    assertThat(disabled.getJsonArray("losers").getJsonObject(0).getMap())
        .containsEntry("path", "apps/web/default/inputs.conf")
        .containsEntry("line", 2)
        .containsEntry("value", "1");
    assertThat(setting(inputs, "host").getJsonObject("inherited_from").getMap())
        .containsEntry("origin", "default")
        .containsEntry("stanza", "default");
    assertThat(inputs.getString("context")).isEqualTo("global");
    assertThat(inputs.getJsonArray("disabled_apps").getJsonObject(0).getString("app"))
        .isEqualTo("off");
  }

  @Test
  void an_app_sees_what_others_export_and_a_user_his_own() {
    assertThat(truncateAndZone("context=app&app=web")).containsExactly("5000", "UTC");
    assertThat(truncateAndZone("context=app&app=web&user=anna"))
        .containsExactly("5000", "Europe/Vienna");
    assertThat(truncateAndZone("context=global")).containsExactly("7000", "UTC");
  }

  @Test
  void pages_by_cursor_come_to_every_stanza_once() {
    List<String> names = new ArrayList<>();
    String cursor = null;
    do {
      JsonObject page =
          effective("inputs?per_page=2" + (cursor == null ? "" : "&cursor=" + cursor));
      page.getJsonArray("stanzas")
          .forEach(each -> names.add(((JsonObject) each).getString("name")));
      cursor = page.getString("next_cursor");
    } while (cursor != null);
    assertThat(names)
        .containsExactly(
            "default",
            "monitor://$SPLUNK_HOME/var/log/splunk",
            ACCESS,
            "monitor:///var/log/web/error.log");
  }

  @Test
  void a_key_leaves_only_the_stanzas_that_have_it() {
    JsonObject inputs = effective("inputs?key=sourcetype");
    assertThat(inputs.getInteger("total")).isEqualTo(2);
    assertThat(inputs.getJsonArray("stanzas").getJsonObject(0).getJsonArray("settings")).hasSize(1);
  }

  @Test
  void text_is_what_btool_prints() {
    HttpResponse<byte[]> text =
        client.send(client.request(path("inputs")).header("Accept", "text/plain"));
    assertThat(header(text, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(new String(text.body(), StandardCharsets.UTF_8))
        .isEqualTo(Fixture.text("inputs.btool.txt"));
  }

  @Test
  void a_type_that_the_upload_lacks_is_empty_and_says_so() {
    JsonObject none = effective("wmi");
    assertThat(none.getInteger("total")).isZero();
    assertThat(none.getJsonArray("caveats").getJsonObject(0).getString("id"))
        .isEqualTo("no-such-conf");
  }

  @Test
  void the_version_of_the_deployment_server_decides_which_apps_a_host_gets() {
    int server = Fixture.read(client, "app-filter", "ds_etc");
    String inputs = "/v1/runs/" + server + "/effective/inputs?host=old1";
    assertThat(json(client.get(inputs)).getInteger("total")).isZero();
    assertThat(json(client.get(inputs + "&version=9.4.2")).getInteger("total")).isEqualTo(1);
  }

  @Test
  void requests_that_cannot_be_meant_are_refused_by_field() {
    assertRefused("props?context=app", "app");
    assertRefused("props?context=global&app=web", "app");
    assertRefused("props?user=anna", "user");
    assertRefused("props?version=9.4.0", "version");
    assertRefused("props?host=web01&version=new", "version");
    assertRefused("props?context=sideways", "context");
    assertRefused("props?cursor=x", "cursor");
    assertRefused("..%2Fpasswd", "conf");
  }

  @Test
  void only_runs_that_were_read_have_answers() {
    assertThat(client.get("/v1/runs/999999/effective/props").statusCode()).isEqualTo(404);
    int broken = client.stored("broken.tgz", bytes("\0\1\2 no archive"));
    HttpResponse<byte[]> answer = client.get("/v1/runs/" + broken + "/effective/props");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(json(answer).getString("type")).contains("run-");
  }

  private static void assertRefused(String question, String field) {
    HttpResponse<byte[]> answer = client.get(path(question));
    assertThat(answer.statusCode()).as(question).isEqualTo(422);
    assertThat(json(answer).getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo(field);
  }

  private static List<String> truncateAndZone(String query) {
    JsonObject props = effective("props?stanza=access&" + query);
    return List.of(
        setting(props, "TRUNCATE").getString("value"), setting(props, "TZ").getString("value"));
  }

  private static JsonObject setting(JsonObject effective, String key) {
    return effective.getJsonArray("stanzas").getJsonObject(0).getJsonArray("settings").stream()
        .map(JsonObject.class::cast)
        .filter(setting -> setting.getString("key").equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static String path(String question) {
    return "/v1/runs/" + run + "/effective/" + question;
  }

  private static JsonObject effective(String question) {
    HttpResponse<byte[]> answer = client.get(path(question));
    assertThat(answer.statusCode()).as("%s", json(answer)).isEqualTo(200);
    return json(answer);
  }
}
