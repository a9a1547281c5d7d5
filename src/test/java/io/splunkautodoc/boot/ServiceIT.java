package io.splunkautodoc.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splunkautodoc.boot.settings.SettingsException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceIT {
  private static final byte[] BYTES = "[install]\nstate = enabled\n".getBytes();

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path home;

  @Test
  void a_routes_folder_that_is_not_there_stops_the_start_with_one_line() {
    Map<String, String> missing = Map.of("AUTODOC_ROUTES_FOLDER", home.resolve("gone").toString());
    assertThatThrownBy(() -> TestService.on(home, missing))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("routes.folder")
        .hasMessageContaining(home.resolve("gone").toString())
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_routes_folder_with_a_route_of_its_owner_alone_takes_nothing_away() throws Exception {
    Path routes = Files.createDirectories(home.resolve("routes"));
    Files.writeString(
        routes.resolve("mine.camel.yaml"),
        "- route:\n    id: mine\n    from:\n      uri: direct:mine\n      steps:\n"
            + "        - to: log:mine\n");
    TestService service =
        TestService.on(home.resolve("home"), Map.of("AUTODOC_ROUTES_FOLDER", routes.toString()));
    try {
      assertThat(upload(service).getString("status")).isEqualTo("stored");
    } finally {
      service.stop();
    }
  }

  @Test
  void keeps_runs_and_bytes_over_a_restart() throws Exception {
    TestService first = TestService.on(home, Map.of());
    JsonObject run = upload(first);
    first.stop();

    TestService second = TestService.on(home, Map.of());
    try {
      JsonObject again = json(get(second.at("/v1/runs/" + run.getInteger("id"))));
      JsonObject file =
          json(get(second.at("/v1/runs/" + run.getInteger("id") + "/files")))
              .getJsonArray("files")
              .getJsonObject(0);
      byte[] content =
          client
              .send(
                  HttpRequest.newBuilder(
                          second.at(
                              "/v1/runs/"
                                  + run.getInteger("id")
                                  + "/files/"
                                  + file.getInteger("id")
                                  + "/content"))
                      .build(),
                  HttpResponse.BodyHandlers.ofByteArray())
              .body();

      assertThat(again).isEqualTo(run);
      assertThat(content).isEqualTo(BYTES);
    } finally {
      second.stop();
    }
  }

  @Test
  void says_where_its_parts_are_in_a_private_file_until_it_stops() throws Exception {
    TestService service = TestService.on(home, Map.of());
    Path file = home.resolve("endpoints.json");
    try {
      JsonObject endpoints = new JsonObject(Files.readString(file));

      assertThat(endpoints.fieldNames()).containsExactly("http", "postgres", "s3");
      assertThat(endpoints.getString("http")).isEqualTo(service.http().toString());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    } finally {
      service.stop();
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void refuses_a_home_that_another_process_uses() throws Exception {
    TestService service = TestService.on(home, Map.of());
    try {
      assertThatThrownBy(() -> TestService.on(home, Map.of()))
          .isInstanceOf(SettingsException.class)
          .hasMessageContaining(home.toString());
      assertThat(get(service.at("/readyz")).statusCode()).isEqualTo(200);
    } finally {
      service.stop();
    }
  }

  @Test
  void names_the_port_that_is_taken() throws Exception {
    TestService service = TestService.on(home.resolve("one"), Map.of());
    try {
      String port = Integer.toString(service.http().getPort());
      assertThatThrownBy(
              () -> TestService.on(home.resolve("two"), Map.of("AUTODOC_HTTP_PORT", port)))
          .isInstanceOf(StartException.class)
          .hasMessageContaining("http.port = " + port);
    } finally {
      service.stop();
    }
  }

  private JsonObject upload(TestService service) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(service.at("/v1/uploads/app.conf?type=single_conf"))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(BYTES))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer);
  }

  private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return new JsonObject(answer.body());
  }
}
