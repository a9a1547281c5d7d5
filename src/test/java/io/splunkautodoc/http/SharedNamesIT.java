package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharedNamesIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  private static final String CLIENTS =
      """
      name,ip,machine_type
      web01,10.0.0.1,linux-x86_64
      db01,10.0.0.2,linux-x86_64
      db01,10.8.0.2,windows-x64
      db01,10.0.0.2,linux-x86_64
      web01,10.8.0.1,linux-x86_64
      """;

  private static ServiceClient client;
  private static int run;
  private static JsonObject put;

  @BeforeAll
  static void upload() {
    client = new ServiceClient(SERVICE);
    run = Fixture.read(client, "deployment-server", "ds_etc");
    HttpResponse<byte[]> answer =
        client.send(
            client
                .request("/v1/runs/" + run + "/clients")
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofString(CLIENTS)));
    assertThat(answer.statusCode()).as("%s", json(answer)).isEqualTo(200);
    put = json(answer);
  }

  @Test
  void clients_of_one_name_are_taken_and_rows_that_say_the_same_count_once() {
    assertThat(put.getInteger("total")).isEqualTo(4);
    assertThat(put.getInteger("repeated")).isEqualTo(1);
    assertThat(texts(put.getJsonArray("remarks"), "text"))
        .containsExactly(
            "db01: has the name of line 3; they are two clients",
            "db01: says the same as line 3; it is one client",
            "web01: has the name of line 2; they are two clients");
    assertThat(put.getJsonArray("remarks").getJsonObject(1).getInteger("line")).isEqualTo(5);
  }

  @Test
  void each_is_a_host_of_its_own_that_says_which_one_it_is() {
    assertThat(texts(get("hosts").getJsonArray("hosts"), "host"))
        .containsExactly(
            "db01 (10.0.0.2)", "db01 (10.8.0.2)", "web01 (10.0.0.1)", "web01 (10.8.0.1)");
    assertThat(texts(get("hosts?q=web01").getJsonArray("hosts"), "ip"))
        .containsExactly("10.0.0.1", "10.8.0.1");
  }

  @Test
  void a_name_that_several_have_is_asked_back_with_all_of_them() {
    HttpResponse<byte[]> answer = client.get("/v1/runs/" + run + "/hosts/db01");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).getString("detail")).contains("\"db01 (10.0.0.2)\"", "2 clients");
    assertThat(json(answer).getJsonArray("hosts").getList())
        .containsExactly("db01 (10.0.0.2)", "db01 (10.8.0.2)");
  }

  @Test
  void an_address_or_the_whole_label_says_which_of_them_is_meant() {
    JsonObject linux = get("hosts/db01?ip=10.0.0.2");
    assertThat(linux.getString("host")).isEqualTo("db01 (10.0.0.2)");
    assertThat(linux.getBoolean("what_if")).isFalse();
    assertThat(texts(linux.getJsonArray("classes"), "class")).contains("linux");
    JsonObject windows = get("hosts/" + encoded("db01 (10.8.0.2)"));
    assertThat(texts(windows.getJsonArray("classes"), "class")).containsExactly("everybody");
    assertThat(get("hosts/db01?ip=10.9.9.9").getBoolean("what_if")).isTrue();
  }

  @Test
  void what_counts_on_a_host_needs_the_label_only_where_the_name_leaves_it_open() {
    assertThat(client.get("/v1/runs/" + run + "/effective/inputs?host=db01").statusCode())
        .isEqualTo(422);
    assertThat(get("effective/inputs?host=" + encoded("db01 (10.0.0.2)")).getInteger("total"))
        .isPositive();
    assertThat(get("effective/inputs?host=" + encoded("db01 (10.8.0.2)")).getInteger("total"))
        .isZero();
    assertThat(get("effective/inputs?host=web01").getInteger("total")).isPositive();
  }

  @Test
  void paths_are_those_of_all_of_the_name_or_of_one_of_them() {
    assertThat(texts(get("paths?host=web01").getJsonArray("paths"), "host"))
        .containsExactly("web01 (10.0.0.1)", "web01 (10.8.0.1)");
    assertThat(
            texts(get("paths?host=" + encoded("web01 (10.8.0.1)")).getJsonArray("paths"), "host"))
        .containsExactly("web01 (10.8.0.1)");
    assertThat(texts(get("paths?host=db01").getJsonArray("paths"), "host"))
        .containsExactly("db01 (10.0.0.2)");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static List<String> texts(JsonArray rows, String field) {
    return rows.stream().map(row -> ((JsonObject) row).getString(field)).toList();
  }

  private static JsonObject get(String question) {
    HttpResponse<byte[]> answer = client.get("/v1/runs/" + run + "/" + question);
    assertThat(answer.statusCode()).as("%s", json(answer)).isEqualTo(200);
    return json(answer);
  }
}
