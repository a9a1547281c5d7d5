package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.Deleted;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDoorTest {
  private static DoorUnderTest door;

  @BeforeAll
  static void open() {
    door = new DoorUnderTest();
    for (int id = 1; id <= 5; id++) {
      door.runs.add(id);
    }
  }

  @AfterAll
  static void close() {
    door.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/runs?page=0, 422, page",
    "/v1/runs?page=-1, 422, page",
    "/v1/runs?page=abc, 422, page",
    "/v1/runs?per_page=0, 422, per_page",
    "/v1/runs?per_page=101, 422, per_page",
    "/v1/runs?status=done, 422, status",
    "/v1/runs?type=zip, 422, type",
    "/v1/runs?created_after=yesterday, 422, created_after",
    "/v1/runs?created_before=2026-01-31, 422, created_before",
    "/v1/runs?cursor=xyz, 422, cursor",
    "/v1/runs?page=1&cursor=Mg, 422, page",
    "/v1/runs?q=a%00b, 422, q",
    "/v1/runs?page=1&page=2, 422, page",
    "/v1/runs/abc, 422, id",
    "/v1/runs/1.0, 422, id",
    "/v1/runs/1/files/x/content, 422, fileId",
    "/v1/files, 422, sha256",
    "/v1/files?sha256=abc, 422, sha256"
  })
  void a_refused_parameter_is_named(String path, int status, String field) {
    HttpResponse<String> response = door.get(path);
    assertIsProblem(response, status);
    JsonObject error = DoorUnderTest.json(response).getJsonArray("errors").getJsonObject(0);
    assertThat(error.getString("field")).isEqualTo(field);
    assertThat(error.getString("message")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/runs/0, 400",
    "/v1/runs/-1, 400",
    "/v1/runs/-99999999999999999999, 400",
    "/v1/runs/0/files, 400",
    "/v1/runs/0/events, 400",
    "/v1/runs/1/files/0/content, 400",
    "/v1/runs/99, 404",
    "/v1/runs/2147483648, 404",
    "/v1/runs/99999999999999999999, 404",
    "/v1/runs/99/files, 404",
    "/v1/runs/99/events, 404",
    "/v1/runs/1/files/1/content, 404",
    "/, 404",
    "/nope, 404",
    "/docs/../pom.xml, 404",
    "/docs/swagger-initializer.js, 404"
  })
  void a_path_that_leads_nowhere_is_a_problem(String path, int status) {
    assertIsProblem(door.get(path), status);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /v1/runs, 'GET, HEAD'",
    "DELETE, /v1/uploads, POST",
    "POST, /v1/runs/1, 'DELETE, GET, HEAD, PATCH'",
    "GET, /v1/uploads/x, PUT",
    "HEAD, /v1/uploads, POST"
  })
  void a_wrong_method_is_told_the_right_ones(String method, String path, String allowed) {
    HttpResponse<String> response =
        door.send(door.request(path).method(method, BodyPublishers.noBody()));
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains(allowed);
  }

  @Test
  void a_run_has_exactly_the_members_of_the_contract() {
    JsonObject run = DoorUnderTest.json(door.get("/v1/runs/1"));
    assertThat(run.fieldNames())
        .containsExactly(
            "id",
            "created_at",
            "type",
            "label",
            "status",
            "notes",
            "source",
            "error_message",
            "started_at",
            "completed_at",
            "metrics");
    assertThat(run.getString("created_at")).isEqualTo("2026-01-31T08:30:00Z");
  }

  @Test
  void pages_go_on_by_cursor_and_end() {
    JsonObject first = DoorUnderTest.json(door.get("/v1/runs?per_page=3"));
    assertThat(ids(first)).containsExactly(5, 4, 3);
    assertThat(first.getInteger("page")).isEqualTo(1);
    assertThat(first.getLong("total")).isEqualTo(5);
    String cursor = first.getString("next_cursor");
    JsonObject second = DoorUnderTest.json(door.get("/v1/runs?per_page=3&cursor=" + cursor));
    assertThat(ids(second)).containsExactly(2, 1);
    assertThat(second.getValue("next_cursor")).isNull();
    assertThat(second.getValue("page")).isNull();
  }

  @Test
  void links_keep_the_filters() {
    HttpResponse<String> response = door.get("/v1/runs?page=2&per_page=2&q=a%20%26b");
    assertThat(response.headers().firstValue("Link").orElseThrow())
        .contains("</v1/runs?per_page=2&q=a%20%26b>; rel=\"first\"")
        .contains("</v1/runs?per_page=2&q=a%20%26b&page=1>; rel=\"prev\"")
        .contains("</v1/runs?per_page=2&q=a%20%26b&page=3>; rel=\"next\"");
  }

  @Test
  void a_time_with_an_offset_and_a_text_like_a_number_are_taken() {
    String path = "/v1/runs?created_after=2026-01-31T10:00:00%2B02:00&q=1.2";
    assertThat(door.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void a_run_that_did_not_change_is_not_sent_again() {
    String tag = door.get("/v1/runs/2").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = door.send(door.request("/v1/runs/2").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void a_patch_changes_what_it_names_and_null_clears() {
    assertThat(patch("{\"label\":\"a\",\"notes\":\"b\"}").statusCode()).isEqualTo(200);
    JsonObject run = DoorUnderTest.json(patch("{\"notes\":null}"));
    assertThat(run.getString("label")).isEqualTo("a");
    assertThat(run.getValue("notes")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"status\":\"stored\"} | 422",
        "{\"label\":1} | 422",
        "[] | 400",
        "{ | 400",
        "'' | 422"
      })
  void a_patch_that_makes_no_sense_is_refused(String body, int status) {
    assertIsProblem(patch(body), status);
  }

  @Test
  void a_patch_of_another_type_or_of_an_older_run_is_refused() {
    assertIsProblem(door.send(change("text/plain")), 415);
    assertIsProblem(door.send(change("application/json").header("If-Match", "\"other\"")), 412);
  }

  @Test
  void a_run_that_has_changed_is_not_deleted_by_who_does_not_know_it() {
    door.ingest.deleted = new Deleted.Gone(0);
    String tag = door.get("/v1/runs/4").headers().firstValue("ETag").orElseThrow();
    assertIsProblem(
        door.send(door.request("/v1/runs/4").header("If-Match", "\"other\"").DELETE()), 412);
    assertThat(door.send(door.request("/v1/runs/4").header("If-Match", tag).DELETE()).statusCode())
        .isEqualTo(204);
    assertIsProblem(door.send(door.request("/v1/runs/77").header("If-Match", tag).DELETE()), 404);
  }

  private static HttpRequest.Builder change(String mediaType) {
    return door.request("/v1/runs/4")
        .header("Content-Type", mediaType)
        .method("PATCH", BodyPublishers.ofString("{}"));
  }

  @Test
  void head_has_the_headers_of_get_and_no_body() {
    HttpResponse<String> get = door.get("/v1/runs/5");
    HttpResponse<String> head =
        door.send(door.request("/v1/runs/5").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(get.headers().firstValue("Content-Length"));
  }

  @Test
  void health_says_how_each_part_is() {
    JsonObject health = DoorUnderTest.json(door.get("/health"));
    assertThat(health)
        .isEqualTo(
            new JsonObject()
                .put("status", "ok")
                .put("timestamp", "2026-01-31T09:00:00Z")
                .put("version", "1.2.3")
                .put("database", "ok"));
    assertThat(door.get("/readyz").statusCode()).isEqualTo(200);
    assertThat(door.get("/livez").body()).isEqualTo("ok");
    door.databaseWorks = false;
    try {
      assertThat(DoorUnderTest.json(door.get("/v1/health")).getString("status"))
          .isEqualTo("degraded");
      HttpResponse<String> ready = door.get("/readyz");
      assertIsProblem(ready, 503);
      assertThat(ready.body()).contains("database: it is down");
    } finally {
      door.databaseWorks = true;
    }
  }

  @Test
  void an_absent_database_is_503_with_retry_after() {
    door.runs.away = true;
    try {
      HttpResponse<String> response = door.get("/v1/runs");
      assertIsProblem(response, 503);
      assertThat(response.headers().firstValue("Retry-After")).isPresent();
    } finally {
      door.runs.away = false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/docs", "/docs/start.js", "/docs/swagger-ui-bundle.js", "/docs/swagger-ui.css"})
  void the_docs_come_from_here_alone(String path) {
    HttpResponse<String> response = door.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.body()).isNotEmpty();
    if (path.equals("/docs")) {
      assertThat(response.body()).doesNotContain("http://").doesNotContain("https://");
      assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
    }
  }

  @Test
  void contract_and_metrics_have_their_types() {
    HttpResponse<String> contract = door.get("/openapi.yaml");
    assertThat(contract.headers().firstValue("Content-Type")).contains("application/yaml");
    assertThat(contract.body()).startsWith("openapi: 3.1");
    HttpResponse<String> metrics = door.get("/metrics");
    assertThat(metrics.headers().firstValue("Content-Type"))
        .contains("text/plain; version=0.0.4; charset=utf-8");
    assertThat(metrics.body()).contains("up 1");
  }

  private static HttpResponse<String> patch(String body) {
    return door.send(
        door.request("/v1/runs/3")
            .header("Content-Type", "application/merge-patch+json")
            .method("PATCH", BodyPublishers.ofString(body)));
  }

  private static List<Integer> ids(JsonObject page) {
    return page.getJsonArray("runs").stream()
        .map(run -> ((JsonObject) run).getInteger("id"))
        .toList();
  }

  static void assertIsProblem(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonObject problem = DoorUnderTest.json(response);
    assertThat(problem.fieldNames()).contains("type", "title", "status", "detail", "instance");
    assertThat(problem.getInteger("status")).isEqualTo(status);
    assertThat(problem.getString("detail")).isNotEmpty();
  }
}
