package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.header;
import static io.splunkautodoc.http.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FindingsIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  @RegisterExtension
  static final TestService QUIET =
      new TestService(
          Map.of(
              "AUTODOC_ANALYSIS_ENABLED",
              "true",
              "AUTODOC_FINDINGS_SUPPRESS",
              "server-class-orphans deployment-apps/**, * system/**"));

  private static ServiceClient client;
  private static int server;
  private static int instance;

  @BeforeAll
  static void upload() {
    client = new ServiceClient(SERVICE);
    server = Fixture.read(client, "deployment-server", "ds_etc");
    instance = Fixture.read(client, "instance", "instance_etc");
  }

  @Test
  void a_finding_says_where_why_and_what_to_do() {
    JsonObject orphan = findings("?rule=server-class-orphans").get(0);
    assertThat(orphan.getString("message")).contains("idle");
    assertThat(orphan.getString("why")).isNotBlank();
    assertThat(orphan.getString("how_to_fix")).isNotBlank();
    assertThat(orphan.getJsonArray("evidence").getJsonObject(0).getString("path"))
        .startsWith("deployment-apps/idle/");
  }

  @Test
  void what_the_site_does_not_want_to_be_told_is_in_no_difference() {
    ServiceClient quiet = new ServiceClient(QUIET);
    int one = Fixture.read(quiet, "deployment-server", "ds_etc");
    int other = Fixture.read(quiet, "instance", "instance_etc");
    assertThat(changed(client, instance, server)).contains("server-class-orphans");
    assertThat(changed(quiet, other, one)).isNotEmpty().doesNotContain("server-class-orphans");
  }

  /** The rules of findings that one of the runs has and the other has not. */
  private static List<String> changed(ServiceClient client, int run, int against) {
    String path = "/v1/runs/" + run + "/diff?kind=finding&per_page=100&against=" + against;
    return json(client.get(path)).getJsonArray("changes").stream()
        .map(JsonObject.class::cast)
        .map(change -> change.getString("rule"))
        .toList();
  }

  @Test
  void suppressed_findings_are_counted_only() {
    JsonObject all = get(server, "");
    JsonObject fewer = get(server, "?suppress=server-class-orphans");
    assertThat(fewer.getInteger("suppressed")).isPositive();
    assertThat(fewer.getInteger("total") + fewer.getInteger("suppressed"))
        .isEqualTo(all.getInteger("total"));
    assertThat(get(server, "?suppress=server-class-orphans%20apps/**").getInteger("suppressed"))
        .isZero();
  }

  @Test
  void what_the_site_suppresses_nobody_is_told() {
    ServiceClient quiet = new ServiceClient(QUIET);
    int run = Fixture.read(quiet, "deployment-server", "ds_etc");
    JsonObject told = json(quiet.get(path(run, "")));
    JsonObject all = get(server, "");
    assertThat(told.getInteger("suppressed")).isPositive();
    assertThat(told.getInteger("total") + told.getInteger("suppressed"))
        .isEqualTo(all.getInteger("total"));
    assertThat(told.getJsonArray("findings").encode())
        .doesNotContain("system/local/")
        .doesNotContain("deployment-apps/idle/");
    assertThat(json(quiet.get("/v1/runs/" + run + "/document.json")).getJsonArray("findings"))
        .hasSizeLessThan(
            json(client.get("/v1/runs/" + server + "/document.json"))
                .getJsonArray("findings")
                .size());
  }

  @Test
  void filters_narrow_and_pages_follow_each_other() {
    JsonObject all = get(instance, "");
    int bySeverity =
        List.of("error", "warning", "info").stream()
            .mapToInt(severity -> get(instance, "?severity=" + severity).getInteger("total"))
            .sum();
    assertThat(bySeverity).isEqualTo(all.getInteger("total"));
    JsonObject first = get(instance, "?per_page=1");
    JsonObject second = get(instance, "?per_page=1&cursor=" + first.getString("next_cursor"));
    assertThat(all.getInteger("total")).isGreaterThan(1);
    assertThat(second.getJsonArray("findings").getJsonObject(0))
        .isEqualTo(all.getJsonArray("findings").getJsonObject(1));
  }

  @Test
  void sarif_has_the_same_findings() {
    HttpResponse<byte[]> answer =
        client.send(client.request(path(server, "")).header("Accept", "application/sarif+json"));
    assertThat(header(answer, "Content-Type")).isEqualTo("application/sarif+json");
    JsonObject log = json(answer);
    assertThat(log.getString("version")).isEqualTo("2.1.0");
    assertThat(log.getJsonArray("runs").getJsonObject(0).getJsonArray("results"))
        .hasSize(get(server, "").getInteger("total"));
  }

  @Test
  void rules_that_do_not_exist_are_refused() {
    assertThat(client.get(path(server, "?rule=no-such-rule")).statusCode()).isEqualTo(422);
    assertThat(client.get(path(server, "?suppress=no-such-rule")).statusCode()).isEqualTo(422);
  }

  private static List<JsonObject> findings(String query) {
    return get(server, query).getJsonArray("findings").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  private static String path(int run, String query) {
    return "/v1/runs/" + run + "/findings" + query;
  }

  private static JsonObject get(int run, String query) {
    HttpResponse<byte[]> answer = client.get(path(run, query));
    assertThat(answer.statusCode()).as("%s", json(answer)).isEqualTo(200);
    return json(answer);
  }
}
