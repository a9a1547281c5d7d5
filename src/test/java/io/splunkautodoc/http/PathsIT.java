package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PathsIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  private static ServiceClient client;
  private static int instance;
  private static int server;

  @BeforeAll
  static void upload() {
    client = new ServiceClient(SERVICE);
    instance = Fixture.read(client, "instance", "instance_etc");
    server = Fixture.read(client, "deployment-server", "ds_etc");
    client.send(
        client
            .request("/v1/runs/" + server + "/clients")
            .header("Content-Type", "text/csv")
            .PUT(
                BodyPublishers.ofString(
                    "name,machine_type\nweb01,windows-x64\nweb02,windows-x64\ndb01,windows-x64\n")));
  }

  @Test
  void events_of_an_input_are_sent_or_dropped_by_what_they_say() {
    JsonObject paths = get(instance, "paths?sourcetype=access");
    assertThat(fates(paths)).containsExactlyInAnyOrder("sent", "dropped");
    JsonObject dropped = get(instance, "paths?sourcetype=access&dropped=true");
    JsonObject path = dropped.getJsonArray("paths").getJsonObject(0);
    assertThat(path.getString("input")).isEqualTo("monitor:///var/log/web/access.log");
    assertThat(path.getBoolean("always")).isFalse();
    assertThat(
            path.getJsonArray("conditions").getJsonArray(0).getJsonObject(0).getString("pattern"))
        .isEqualTo("GET /health");
    assertThat(
            path.getJsonArray("evidence").stream()
                .map(each -> ((JsonObject) each).getString("path")))
        .contains("apps/web/default/transforms.conf");
  }

  @Test
  void filters_take_wildcards_and_have_to_match_all() {
    assertThat(
            get(instance, "paths?group=index*&input=monitor:///var/log/web/*").getInteger("total"))
        .isGreaterThan(0);
    assertThat(get(instance, "paths?group=index*&index=nowhere").getInteger("total")).isZero();
    assertThat(client.get("/v1/runs/" + instance + "/paths?fate=lost").statusCode()).isEqualTo(422);
  }

  @Test
  void clients_of_a_deployment_server_read_what_their_apps_say() {
    JsonObject paths = get(server, "paths?host=web*");
    assertThat(
            paths.getJsonArray("paths").stream().map(each -> ((JsonObject) each).getString("host")))
        .containsExactly("web01", "web02");
    JsonObject first = paths.getJsonArray("paths").getJsonObject(0);
    assertThat(first.getString("final_index")).isEqualTo("web_prod");
    assertThat(first.getJsonArray("hops").getJsonObject(0).getJsonArray("receivers").getList())
        .containsExactly("idx1.example.com:9997");
    assertThat(get(server, "paths?host=db01").getInteger("total")).isZero();
    JsonObject page = get(server, "paths?host=web*&per_page=1");
    assertThat(
            get(server, "paths?host=web*&per_page=1&cursor=" + page.getString("next_cursor"))
                .getJsonArray("paths")
                .getJsonObject(0)
                .getString("host"))
        .isEqualTo("web02");
  }

  @Test
  void the_graph_has_an_edge_for_every_step() {
    JsonObject graph = get(server, "graph");
    List<String> kinds =
        graph.getJsonArray("nodes").stream()
            .map(node -> ((JsonObject) node).getString("kind"))
            .distinct()
            .toList();
    assertThat(kinds).contains("host", "input", "sourcetype", "group", "receiver", "index");
    assertThat(graph.getJsonArray("edges").getJsonObject(0).getInteger("paths")).isEqualTo(2);
  }

  private static List<String> fates(JsonObject paths) {
    return paths.getJsonArray("paths").stream()
        .map(path -> ((JsonObject) path).getString("fate"))
        .toList();
  }

  private static JsonObject get(int run, String question) {
    HttpResponse<byte[]> answer = client.get("/v1/runs/" + run + "/" + question);
    assertThat(answer.statusCode()).as("%s", json(answer)).isEqualTo(200);
    return json(answer);
  }
}
