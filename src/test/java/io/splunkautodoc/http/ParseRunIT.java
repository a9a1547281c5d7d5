package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs that are read only when somebody asks for it. */
class ParseRunIT {
  @RegisterExtension static final TestService SERVICE = new TestService();

  private final ContentClient content = new ContentClient(SERVICE);
  private final ServiceClient client = content.client;

  private HttpResponse<byte[]> parse(int id) {
    return client.send(client.request("/v1/runs/" + id + "/parse").POST(BodyPublishers.noBody()));
  }

  @Test
  void a_run_that_was_not_read_says_how_it_stands_and_what_to_do() {
    int id = client.stored("unread.tgz", SmallEtc.tgz());
    JsonObject status = content.json("/v1/runs/" + id + "/parse-status");
    assertThat(status.getString("status")).isEqualTo("stored");
    assertThat(status.getInteger("attempts")).isZero();
    assertThat(status.getValue("parser_version")).isNull();
    for (String list : new String[] {"summary", "stanzas", "problems", "entries/a/b.conf"}) {
      JsonObject problem = content.problem("/v1/runs/" + id + "/" + list, 409);
      assertThat(problem.getString("run_status")).isEqualTo("stored");
      assertThat(problem.getString("detail")).contains("POST /v1/runs/" + id + "/parse");
    }
  }

  @Test
  void a_run_is_read_when_asked_and_again() {
    int id = client.stored("asked.tgz", SmallEtc.tgz());
    for (int i = 0; i < 2; i++) {
      HttpResponse<byte[]> asked = parse(id);
      assertThat(asked.statusCode()).isEqualTo(202);
      assertThat(ServiceClient.header(asked, "Location"))
          .isEqualTo("/v1/runs/" + id + "/parse-status");
      assertThat(content.ended(id)).isEqualTo("complete");
      assertThat(content.json("/v1/runs/" + id + "/summary").getInteger("stanzas")).isEqualTo(23);
    }
    JsonObject status = content.json("/v1/runs/" + id + "/parse-status");
    assertThat(status.getInteger("parser_version")).isPositive();
    assertThat(status.getBoolean("is_outdated")).isFalse();
  }

  @Test
  void pages_of_two_readings_are_not_mixed() {
    int id = client.stored("paged.tgz", SmallEtc.tgz());
    parse(id);
    content.ended(id);
    String list = "/v1/runs/" + id + "/stanzas?per_page=5";
    String next = list + "&cursor=" + content.json(list).getString("next_cursor");
    assertThat(content.json(next).getJsonArray("stanzas")).hasSize(5);
    parse(id);
    content.ended(id);
    JsonObject problem = content.problem(next, 409);
    assertThat(problem.getString("type")).endsWith(":run-read-again");
    assertThat(problem.getString("detail")).contains("Begin again at the first page");
    assertThat(content.allRows(list, "stanzas")).hasSize(23);
  }

  @Test
  void the_summary_counts_what_the_run_has() {
    int id = client.stored("counted.tgz", SmallEtc.tgz());
    parse(id);
    content.ended(id);
    HttpResponse<byte[]> response = client.get("/v1/runs/" + id + "/summary");
    JsonObject summary = ServiceClient.json(response);
    assertThat(summary.getMap())
        .containsEntry("entries", 14)
        .containsEntry("apps", 2)
        .containsEntry("conf_files", 10)
        .containsEntry("stanzas", 23)
        .containsEntry("settings", 47)
        .containsEntry("secrets", 1)
        .containsEntry("problems", 2);
    assertThat(summary.getJsonObject("problems_by_severity").getMap())
        .containsEntry("error", 0)
        .containsEntry("warning", 2);
    JsonArray confs = summary.getJsonArray("by_conf");
    assertThat(confs.getJsonObject(2).getMap())
        .containsEntry("conf", "inputs")
        .containsEntry("files", 2)
        .containsEntry("stanzas", 5);
    String tag = ServiceClient.header(response, "ETag");
    HttpResponse<byte[]> again =
        client.send(client.request("/v1/runs/" + id + "/summary").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  @Test
  void what_cannot_be_read_fails_and_its_content_says_why() {
    int id = client.stored("noise.tgz", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    assertThat(parse(id).statusCode()).isEqualTo(202);
    assertThat(content.ended(id)).isEqualTo("failed");
    JsonObject problem = content.problem("/v1/runs/" + id + "/stanzas", 409);
    String reason = content.json("/v1/runs/" + id + "/parse-status").getString("error_message");
    assertThat(problem.getString("detail")).contains(reason);
  }

  @Test
  void an_unknown_run_cannot_be_read() {
    assertThat(parse(4711).statusCode()).isEqualTo(404);
    content.problem("/v1/runs/4711/parse-status", 404);
    content.problem("/v1/runs/0/summary", 400);
  }
}
