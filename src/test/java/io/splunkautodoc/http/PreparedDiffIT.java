package io.splunkautodoc.http;

import static io.splunkautodoc.http.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.splunkautodoc.database.Psql;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Differences of runs that are so large that what takes long is found before anybody asks. */
class PreparedDiffIT {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("AUTODOC_ANALYSIS_ENABLED", "true", "AUTODOC_ANALYSIS_PREPARE_AFTER", "200ms");
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final long LOOK_EVERY_NANOS = 50_000_000L;
  private static final String MANY_SETTINGS =
      IntStream.range(0, 20_001).mapToObj(i -> "k" + i + " = v\n").collect(Collectors.joining());

  @Test
  void what_was_found_once_is_told_after_a_restart_whatever_became_of_the_rest(@TempDir Path home)
      throws IOException {
    TestService service = TestService.on(home, ENVIRONMENT);
    ServiceClient client = new ServiceClient(service);
    int before = upload(client, "old");
    int after = upload(client, "new");
    waitForSaved(database(home), 4, "clients null");
    assertThat(client.send(clients(client, after)).statusCode()).isEqualTo(200);
    waitForSaved(database(home), 2, "clients ________-");
    List<JsonObject> paths = changes(client, after, before, "path");
    List<JsonObject> findings = changes(client, after, before, "finding");
    assertThat(paths.stream().map(path -> path.getString("host") + " " + path.getString("change")))
        .contains("web1 added", "web2 added");
    assertThat(paths.stream().map(path -> path.getString("final_index"))).contains("old", "new");
    assertThat(findings)
        .anySatisfy(finding -> assertThat(finding.getString("message")).contains("new"));
    service.stop();

    TestService again = TestService.on(home, ENVIRONMENT);
    database(home).run("DELETE FROM stanzas");
    ServiceClient other = new ServiceClient(again);
    assertThat(changes(other, after, before, "path")).isEqualTo(paths);
    assertThat(changes(other, after, before, "finding")).isEqualTo(findings);
    again.stop();
  }

  private static int upload(ServiceClient client, String index) {
    return Fixture.read(
        client,
        Map.of(
            "apps/site/local/site.conf",
            "[site]\n" + MANY_SETTINGS,
            "apps/site/local/indexes.conf",
            "[old]\nhomePath = $SPLUNK_DB/old/db\n",
            "deployment-apps/logs/local/inputs.conf",
            "[monitor:///var/log/app.log]\nsourcetype = app\nindex = " + index + "\n",
            "system/local/serverclass.conf",
            "[serverClass:web]\nwhitelist.0 = web*\n[serverClass:web:app:logs]\n"),
        "ds_etc");
  }

  private static HttpRequest.Builder clients(ServiceClient client, int run) {
    return client
        .request("/v1/runs/" + run + "/clients")
        .header("Content-Type", "text/csv")
        .PUT(BodyPublishers.ofString("name,ip\nweb1,10.0.0.1\nweb2,10.0.0.2\n"));
  }

  private static Psql database(Path home) throws IOException {
    String endpoints = Files.readString(home.resolve("endpoints.json"));
    return new Psql(new JsonObject(endpoints).getString("postgres"));
  }

  private static void waitForSaved(Psql database, int count, String basis) {
    String rows =
        "SELECT count(*) FROM saved_answers WHERE outline IS NOT NULL AND basis LIKE '%, "
            + basis
            + "%'";
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!database.value(rows).equals(Integer.toString(count))) {
      assertThat(System.nanoTime()).as("still not %d of %s", count, basis).isLessThan(end);
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  private static List<JsonObject> changes(ServiceClient client, int run, int other, String kind) {
    HttpResponse<byte[]> answer =
        client.get("/v1/runs/" + run + "/diff?against=" + other + "&kind=" + kind);
    assertThat(answer.statusCode()).as("%s", json(answer)).isEqualTo(200);
    return json(answer).getJsonArray("changes").stream().map(JsonObject.class::cast).toList();
  }
}
