package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.bytes;
import static io.splunkautodoc.http.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiffIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  private static final String ACCESS = "monitor:///srv/shop/access.log";
  private static final String INPUTS = "apps/shop/local/inputs.conf";

  private static ServiceClient client;
  private static int before;
  private static int after;

  @BeforeAll
  static void upload() {
    client = new ServiceClient(SERVICE);
    before = Fixture.read(client, "shop", "instance_etc");
    after = Fixture.read(client, "shop-next", "instance_etc");
  }

  @Test
  void the_planted_change_is_all_that_is_told() {
    JsonObject diff = diff(after, before, "");
    assertThat(diff.getInteger("run_id")).isEqualTo(after);
    assertThat(diff.getInteger("against")).isEqualTo(before);
    assertThat(diff.getJsonObject("counts").getMap())
        .isEqualTo(Map.of("app", 1, "file", 1, "stanza", 1, "key", 1));
    List<JsonObject> changes = changes(diff);
    assertThat(changes.get(0)).isEqualTo(change("app", path("apps/shop"), path("apps/shop")));
    assertThat(changes.get(1)).isEqualTo(change("file", path(INPUTS), path(INPUTS)));
    assertThat(changes.get(2)).isEqualTo(change("stanza", at(1), at(1)).put("stanza", ACCESS));
    assertThat(changes.get(3))
        .isEqualTo(
            change("key", at(2).put("value", "shop"), at(2).put("value", "shop_web"))
                .put("stanza", ACCESS)
                .put("key", "index"));
  }

  @Test
  void a_run_does_not_differ_from_itself() {
    for (String kind : List.of("", "&kind=effective", "&kind=path", "&kind=finding")) {
      JsonObject diff = diff(before, before, kind);
      assertThat(diff.getInteger("total")).as(kind).isZero();
      assertThat(changes(diff)).as(kind).isEmpty();
    }
  }

  @Test
  void the_value_that_counts_the_path_and_the_finding_follow() {
    JsonObject effective = changes(diff(after, before, "&kind=effective")).get(0);
    assertThat(effective.getString("where")).isEqualTo("the uploaded instance");
    assertThat(effective.getString("conf")).isEqualTo("inputs");
    assertThat(effective.getJsonObject("before")).isEqualTo(at(2).put("value", "shop"));
    assertThat(effective.getJsonObject("after")).isEqualTo(at(2).put("value", "shop_web"));

    List<JsonObject> paths = changes(diff(after, before, "&kind=path"));
    assertThat(paths.stream().map(path -> path.getString("change")))
        .containsExactly("removed", "added");
    assertThat(paths.stream().map(path -> path.getString("final_index")))
        .containsExactly("shop", "shop_web");

    assertThat(changes(diff(after, before, "&kind=finding")))
        .anySatisfy(
            finding -> {
              assertThat(finding.getString("change")).isEqualTo("added");
              assertThat(finding.getString("rule")).isEqualTo("undefined-index");
            });
  }

  @Test
  void filters_and_pages_come_to_every_change_once() {
    assertThat(diff(after, before, "&kind=key&app=shop&conf=inputs").getInteger("total"))
        .isEqualTo(1);
    assertThat(diff(after, before, "&app=shop&conf=props").getInteger("total")).isZero();
    assertThat(diff(after, before, "&app=extra").getInteger("total")).isZero();
    List<String> kinds = new ArrayList<>();
    String cursor = null;
    do {
      JsonObject page =
          diff(after, before, "&per_page=3" + (cursor == null ? "" : "&cursor=" + cursor));
      changes(page).forEach(change -> kinds.add(change.getString("kind")));
      cursor = page.getString("next_cursor");
    } while (cursor != null);
    assertThat(kinds).containsExactly("app", "file", "stanza", "key");
  }

  @Test
  void what_cannot_be_compared_is_named() {
    String path = "/v1/runs/" + after + "/diff";
    assertThat(client.get(path).statusCode()).isEqualTo(422);
    HttpResponse<byte[]> odd = client.get(path + "?against=yesterday");
    assertThat(odd.statusCode()).isEqualTo(422);
    assertThat(json(odd).getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo("against");
    assertThat(client.get(path + "?against=1&kind=mood").statusCode()).isEqualTo(422);
    HttpResponse<byte[]> unknown = client.get(path + "?against=999999");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(json(unknown).getString("detail")).startsWith("against:");
    assertThat(client.get("/v1/runs/999999/diff?against=" + before).statusCode()).isEqualTo(404);
    int broken = client.stored("broken.tgz", bytes("\0\1\2 no archive"));
    HttpResponse<byte[]> unread = client.get(path + "?against=" + broken);
    assertThat(unread.statusCode()).isEqualTo(409);
    assertThat(json(unread).getString("detail")).startsWith("Run " + broken + " ");
  }

  private static JsonObject change(String kind, JsonObject was, JsonObject is) {
    return new JsonObject()
        .put("kind", kind)
        .put("change", "changed")
        .put("before", was)
        .put("after", is);
  }

  private static JsonObject path(String path) {
    return new JsonObject().put("path", path);
  }

  private static JsonObject at(int line) {
    return path(INPUTS).put("line", line);
  }

  private static List<JsonObject> changes(JsonObject diff) {
    return diff.getJsonArray("changes").stream().map(JsonObject.class::cast).toList();
  }

  private static JsonObject diff(int run, int against, String more) {
    HttpResponse<byte[]> answer = client.get("/v1/runs/" + run + "/diff?against=" + against + more);
    assertThat(answer.statusCode()).as("%s", json(answer)).isEqualTo(200);
    return json(answer);
  }
}
