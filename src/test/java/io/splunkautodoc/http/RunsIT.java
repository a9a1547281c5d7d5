package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.bytes;
import static io.splunkautodoc.http.ServiceClient.header;
import static io.splunkautodoc.http.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunsIT {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private static ServiceClient client;

  @BeforeAll
  static void upload() {
    client = new ServiceClient(SERVICE);
    for (int i = 1; i <= 5; i++) {
      String type = i % 2 == 0 ? "ds_etc" : "app_bundle";
      client.put("listed-" + i + ".tgz?label=list-" + i + "&type=" + type, bytes("l" + i));
    }
  }

  @Test
  void pages_by_number_and_by_cursor_agree() {
    JsonObject first = list("?q=list-&per_page=2");
    assertThat(labels(first)).containsExactly("list-5", "list-4");
    assertThat(first.getLong("total")).isEqualTo(5);
    JsonObject byPage = list("?q=list-&per_page=2&page=2");
    JsonObject byCursor = list("?q=list-&per_page=2&cursor=" + first.getString("next_cursor"));
    assertThat(labels(byPage)).containsExactly("list-3", "list-2").isEqualTo(labels(byCursor));
    JsonObject last = list("?q=list-&per_page=2&page=3");
    assertThat(labels(last)).containsExactly("list-1");
    assertThat(last.getValue("next_cursor")).isNull();
  }

  @Test
  void filters_narrow_the_list() {
    assertThat(labels(list("?q=LISTED-&type=ds_etc"))).containsExactly("list-4", "list-2");
    assertThat(labels(list("?q=list-&status=failed"))).isEmpty();
    assertThat(labels(list("?q=list-&created_after=2100-01-01T00:00:00Z"))).isEmpty();
    assertThat(labels(list("?q=list-&created_before=2100-01-01T00:00:00%2B02:00"))).hasSize(5);
    assertThat(labels(list("?q=%25"))).isEmpty();
  }

  @Test
  void a_change_is_seen_and_changes_the_tag() {
    int id = client.stored("change.tgz", bytes("change"));
    HttpResponse<byte[]> before = client.get("/v1/runs/" + id);
    HttpResponse<byte[]> changed =
        client.send(
            client
                .request("/v1/runs/" + id)
                .header("Content-Type", "application/json")
                .header("If-Match", header(before, "ETag"))
                .method("PATCH", BodyPublishers.ofString("{\"label\":\"new\"}")));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(json(changed).getString("label")).isEqualTo("new");
    assertThat(header(changed, "ETag")).isNotEqualTo(header(before, "ETag"));
    HttpResponse<byte[]> again =
        client.send(
            client.request("/v1/runs/" + id).header("If-None-Match", header(changed, "ETag")));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void a_deleted_run_is_gone_and_shared_bytes_stay() {
    int first = client.stored("same.tgz", bytes("same bytes"));
    int second = client.stored("same.tgz", bytes("same bytes"));
    String sha256 = client.file(first).getString("sha256");
    assertThat(
            json(client.get("/v1/files?sha256=" + sha256.toUpperCase(Locale.ROOT)))
                .getJsonArray("files"))
        .extracting(file -> ((JsonObject) file).getInteger("run_id"))
        .containsExactly(second, first);
    assertThat(client.delete(first)).isEqualTo(204);
    assertThat(client.delete(first)).isEqualTo(404);
    assertThat(client.get("/v1/runs/" + first).statusCode()).isEqualTo(404);
    int file = client.file(second).getInteger("id");
    assertThat(client.get("/v1/runs/" + second + "/files/" + file + "/content").body())
        .isEqualTo(bytes("same bytes"));
  }

  private static JsonObject list(String query) {
    HttpResponse<byte[]> response = client.get("/v1/runs" + query);
    assertThat(response.statusCode()).isEqualTo(200);
    return json(response);
  }

  private static List<String> labels(JsonObject page) {
    return page.getJsonArray("runs").stream()
        .map(run -> ((JsonObject) run).getString("label"))
        .toList();
  }
}
