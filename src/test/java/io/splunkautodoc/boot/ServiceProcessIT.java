package io.splunkautodoc.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessIT {
  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void ends_within_ten_seconds_of_being_told_and_leaves_no_process() throws Exception {
    ServiceProcess service = ServiceProcess.start(home(), Map.of());

    service.terminate();

    assertThat(service.ended(10)).as(service.output()).isTrue();
    assertThat(service.leftovers()).isEmpty();
    assertThat(home().resolve("endpoints.json")).doesNotExist();
    assertThat(service.output()).doesNotContain("did not stop", "Exception", "WARN");
  }

  /** On a machine that writes Arabic digits, where a temporary folder would show what is left. */
  @Test
  void starts_again_after_a_kill_with_everything_it_had_and_nothing_else() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path scratch = home().resolve("scratch");
    Map<String, String> environment =
        Map.of(
            "JAVA_TOOL_OPTIONS",
            "-Duser.language=ar -Duser.country=EG -Djava.io.tmpdir=" + temporary);
    ServiceProcess killed = ServiceProcess.start(home(), environment);
    JsonObject run = upload(killed);
    killed.kill();
    assertThat(killed.leftovers()).as("the database outlives the kill").isNotEmpty();

    ServiceProcess next = ServiceProcess.start(home(), environment);
    JsonObject again =
        new JsonObject(
            client
                .send(
                    HttpRequest.newBuilder(next.at("/v1/runs/" + run.getInteger("id"))).build(),
                    BodyHandlers.ofString())
                .body());
    assertThat(again).isEqualTo(run);
    assertThat(temporary).isEmptyDirectory();
    try (Stream<Path> ofTheProcess = Files.list(scratch)) {
      assertThat(ofTheProcess).singleElement().asString().contains("vertx-");
    }

    next.terminate();
    assertThat(next.ended(10)).isTrue();
    assertThat(next.leftovers()).isEmpty();
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void writes_json_with_the_run_id_in_every_line_of_a_run() throws Exception {
    ServiceProcess service = ServiceProcess.start(home(), Map.of("AUTODOC_LOG_FORMAT", "json"));
    JsonObject run = upload(service);
    service.terminate();
    service.ended(10);

    List<JsonObject> lines = service.output().lines().map(JsonObject::new).toList();
    assertThat(lines)
        .filteredOn(line -> line.getString("message").startsWith("stored"))
        .singleElement()
        .satisfies(line -> assertThat(line.getInteger("run_id")).isEqualTo(run.getInteger("id")));
  }

  @Test
  void verifies_the_schema_of_the_service_that_runs() throws Exception {
    TestService service = TestService.on(home(), Map.of());
    try {
      ServiceProcess verify = ServiceProcess.launch(home(), Map.of(), List.of("verify-schema"));

      assertThat(verify.ended(30)).isTrue();
      assertThat(verify.exitCode()).as(verify.output()).isZero();
      assertThat(verify.output()).contains("✓ column files.sha256").doesNotContain("✗");
    } finally {
      service.stop();
    }
  }

  @Test
  void names_a_wrong_setting_in_one_line_and_exits_with_2() throws Exception {
    ServiceProcess service =
        ServiceProcess.launch(home(), Map.of("AUTODOC_HTTP_PORT", "eighty"), List.of());

    assertThat(service.ended(20)).isTrue();
    assertThat(service.exitCode()).isEqualTo(2);
    assertThat(service.output().lines())
        .containsExactly(
            "splunk-auto-doc: setting http.port = 'eighty' is not valid: allowed is a whole number"
                + " from 0 to 65535");
  }

  private JsonObject upload(ServiceProcess service) throws Exception {
    String answer =
        client
            .send(
                HttpRequest.newBuilder(service.at("/v1/uploads/app.conf?type=single_conf"))
                    .PUT(HttpRequest.BodyPublishers.ofString("[install]\nstate = enabled\n"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    return new JsonObject(answer);
  }

  private Path home() {
    return folder.resolve("home");
  }
}
