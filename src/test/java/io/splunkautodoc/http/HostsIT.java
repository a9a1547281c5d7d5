package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HostsIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  private static final String CLIENTS =
      """
      name,ip,hostname,machine_type
      web01,10.0.0.1,web01.example.com,linux-x86_64
      web-test1,10.0.0.2,web-test1.example.com,windows-x64
      "db01",10.0.0.3,db01.example.com,
      """;

  private static ServiceClient client;
  private static int run;

  @BeforeAll
  static void upload() {
    client = new ServiceClient(SERVICE);
    run = Fixture.read(client, "deployment-server", "ds_etc");
  }

  @AfterEach
  void forgetClients() {
    client.send(client.request(path("clients")).DELETE());
  }

  @Test
  void without_a_list_the_patterns_stand_for_clients() {
    JsonObject hosts = get("hosts");
    assertThat(hosts.getBoolean("from_list")).isFalse();
    assertThat(texts(hosts.getJsonArray("hosts"), "name")).contains("web*", "web-test*", "*");
  }

  @Test
  void the_clients_of_the_list_get_their_classes_and_apps() {
    assertThat(put("text/csv", CLIENTS).statusCode()).isEqualTo(200);
    JsonObject hosts = get("hosts");
    assertThat(hosts.getBoolean("from_list")).isTrue();
    assertThat(texts(hosts.getJsonArray("hosts"), "host"))
        .containsExactly("db01", "web-test1", "web01");
    JsonObject web01 = hosts.getJsonArray("hosts").getJsonObject(2);
    assertThat(web01.getJsonArray("classes").getList())
        .containsExactly("web", "everybody", "linux");
    assertThat(web01.getInteger("app_count")).isEqualTo(2);
    JsonObject db01 = hosts.getJsonArray("hosts").getJsonObject(0);
    assertThat(db01.getJsonArray("classes").getList()).containsExactly("everybody");
    assertThat(db01.getJsonArray("possible_classes").getList()).containsExactly("linux");
    assertThat(texts(get("hosts?q=WEB").getJsonArray("hosts"), "host"))
        .containsExactly("web-test1", "web01");
  }

  @Test
  void a_host_names_the_lines_that_decide_and_says_why_not() {
    put("text/csv", CLIENTS);
    JsonObject host = get("hosts/web-test1?explain=true");
    assertThat(host.getBoolean("what_if")).isFalse();
    assertThat(texts(host.getJsonArray("classes"), "class")).containsExactly("everybody");
    JsonObject web = host.getJsonArray("other_classes").getJsonObject(0);
    assertThat(web.getString("class")).isEqualTo("web");
    assertThat(web.getString("reason")).isEqualTo("on-blacklist");
    assertThat(web.getJsonArray("evidence").getJsonObject(0).getMap())
        .containsEntry("path", "system/local/serverclass.conf")
        .containsEntry("line", 6);
  }

  @Test
  void a_host_that_nobody_listed_is_a_what_if() {
    JsonObject host = get("hosts/web77?machine_type=linux-x86_64");
    assertThat(host.getBoolean("what_if")).isTrue();
    assertThat(texts(host.getJsonArray("classes"), "class"))
        .containsExactly("web", "everybody", "linux");
    JsonObject inputs =
        host.getJsonArray("apps").stream()
            .map(JsonObject.class::cast)
            .filter(app -> app.getString("app").equals("web_inputs"))
            .findFirst()
            .orElseThrow();
    assertThat(texts(inputs.getJsonArray("conflicts"), "setting"))
        .containsExactly("restartSplunkd");
    assertThat(host.containsKey("other_classes")).isFalse();
  }

  @Test
  void apps_name_where_they_lie_and_who_gets_them() {
    put("text/csv", CLIENTS);
    JsonArray apps = get("apps").getJsonArray("apps");
    assertThat(texts(apps, "name")).containsExactly("all_outputs", "idle", "web_inputs");
    JsonObject outputs = apps.getJsonObject(0);
    assertThat(outputs.getString("layer")).isEqualTo("deployment-app");
    assertThat(outputs.getJsonArray("confs").getList()).containsExactly("outputs");
    assertThat(outputs.getJsonArray("classes").getList()).containsExactly("everybody");
    assertThat(outputs.getJsonArray("hosts").getList())
        .containsExactly("db01", "web-test1", "web01");
    assertThat(apps.getJsonObject(1).getInteger("host_count")).isZero();
  }

  @Test
  void a_server_class_has_its_filter_with_evidence_and_its_members() {
    put("text/csv", CLIENTS);
    JsonObject web = get("serverclasses/web");
    JsonObject entry =
        web.getJsonObject("filter")
            .getJsonObject("whitelist")
            .getJsonArray("entries")
            .getJsonObject(0);
    assertThat(entry.getString("pattern")).isEqualTo("web*");
    assertThat(entry.getJsonObject("at").getInteger("line")).isEqualTo(5);
    assertThat(texts(web.getJsonArray("members"), "host")).containsExactly("web01");
    assertThat(client.get(path("serverclasses/none")).statusCode()).isEqualTo(404);
  }

  @Test
  void what_counts_on_a_host_comes_from_the_apps_that_it_gets() {
    JsonObject inputs = get("effective/inputs?host=web77&key=index");
    JsonObject winner =
        inputs
            .getJsonArray("stanzas")
            .getJsonObject(0)
            .getJsonArray("settings")
            .getJsonObject(0)
            .getJsonObject("winner");
    assertThat(winner.getString("path")).isEqualTo("deployment-apps/web_inputs/local/inputs.conf");
    JsonArray caveats = get("effective/inputs?host=db77").getJsonArray("caveats");
    assertThat(texts(caveats, "id")).contains("app-unknown", "host-own-files");
    put("text/csv", "name,machine_type\ndb77,windows-x64\n");
    assertThat(get("effective/inputs?host=db77").getInteger("total")).isZero();
  }

  @Test
  void a_list_comes_back_as_it_was_given_page_by_page_and_can_be_forgotten() {
    put(
        "application/json",
        "[{\"name\":\"a\",\"guid\":\"g1\",\"updater_running\":true},{\"name\":\"b\",\"ip\":null}]");
    JsonObject first = get("clients?per_page=1");
    assertThat(first.getInteger("total")).isEqualTo(2);
    assertThat(first.getJsonArray("clients").getJsonObject(0).getMap())
        .containsEntry("guid", "g1")
        .containsEntry("updater_running", true);
    JsonObject second = get("clients?per_page=1&cursor=" + first.getString("next_cursor"));
    assertThat(texts(second.getJsonArray("clients"), "name")).containsExactly("b");
    assertThat(second.getString("next_cursor")).isNull();
    assertThat(client.send(client.request(path("clients")).DELETE()).statusCode()).isEqualTo(204);
    assertThat(client.get(path("clients")).statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_wrong_with_a_list_is_named_by_line_and_field() {
    assertRefused("text/csv", "name,ip\na,1\n,2\n", "line 3, name");
    assertRefused("text/csv", "name,ip\na,1,2\n", "line 2, body");
    assertRefused("text/csv", "ip\n1\n", "line 1");
    assertRefused("text/csv", "name,ipaddr\na,1\n", "line 1");
    assertRefused(
        "application/json", "[{\"name\":\"a\"},\n{\"name\":\"b\",\"ip\":{}}]", "line 2, ip");
    assertRefused("application/json", "{\"name\":\"a\"}", "body");
    assertThat(put("application/json", "[{\"name\":").statusCode()).isEqualTo(400);
    assertThat(put("application/xml", "<a/>").statusCode()).isEqualTo(415);
    String many =
        IntStream.rangeClosed(0, 100_000)
            .mapToObj(i -> "c" + i)
            .collect(Collectors.joining("\n", "name\n", "\n"));
    assertRefused("text/csv", many, "line 100002, body");
  }

  private static void assertRefused(String type, String body, String field) {
    HttpResponse<byte[]> answer = put(type, body);
    assertThat(answer.statusCode()).as("%s", json(answer)).isEqualTo(422);
    assertThat(json(answer).getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo(field);
  }

  private static HttpResponse<byte[]> put(String type, String body) {
    return client.send(
        client
            .request(path("clients"))
            .header("Content-Type", type)
            .PUT(BodyPublishers.ofString(body)));
  }

  private static List<String> texts(JsonArray rows, String field) {
    return rows.stream().map(row -> ((JsonObject) row).getString(field)).toList();
  }

  private static String path(String question) {
    return "/v1/runs/" + run + "/" + question;
  }

  private static JsonObject get(String question) {
    HttpResponse<byte[]> answer = client.get(path(question));
    assertThat(answer.statusCode()).as("%s", json(answer)).isEqualTo(200);
    return json(answer);
  }
}
