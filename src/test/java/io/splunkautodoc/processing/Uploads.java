package io.splunkautodoc.processing;

import io.splunkautodoc.boot.TestService;
import io.splunkautodoc.database.Psql;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Sends uploads to a whole service, waits for their runs, and looks into its database. */
final class Uploads {
  private static final Set<String> ENDS = Set.of("complete", "failed");
  private static final long LOOK_EVERY_NANOS = 20_000_000L;

  private final TestService service;
  private final HttpClient client = HttpClient.newHttpClient();

  Uploads(TestService service) {
    this.service = service;
  }

  /** Uploads, and answers the run at its end. */
  JsonObject read(String type, String name, byte[] bytes) {
    return ended(stored(type, name, bytes));
  }

  /** Uploads, and answers the run's id. */
  int stored(String type, String name, byte[] bytes) {
    HttpRequest request =
        HttpRequest.newBuilder(service.at("/v1/uploads/" + name + "?type=" + type))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build();
    return send(request).getInteger("id");
  }

  JsonObject run(int id) {
    return send(HttpRequest.newBuilder(service.at("/v1/runs/" + id)).build());
  }

  /** The data paths of a run: host, input, index. */
  List<String> paths(int id) {
    return send(HttpRequest.newBuilder(service.at("/v1/runs/" + id + "/paths")).build())
        .getJsonArray("paths")
        .stream()
        .map(JsonObject.class::cast)
        .map(
            path ->
                path.getString("host")
                    + " "
                    + path.getString("input")
                    + " "
                    + path.getString("index"))
        .toList();
  }

  int delete(int id) {
    HttpRequest request = HttpRequest.newBuilder(service.at("/v1/runs/" + id)).DELETE().build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  JsonObject ended(int id) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    JsonObject run = run(id);
    while (!ENDS.contains(run.getString("status"))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("still " + run);
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
      run = run(id);
    }
    return run;
  }

  Psql psql() {
    try {
      String endpoints = Files.readString(service.home().resolve("endpoints.json"));
      return new Psql(new JsonObject(endpoints).getString("postgres"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private JsonObject send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(answer.statusCode() + " " + answer.body());
      }
      return new JsonObject(answer.body());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
