package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Asks a whole service for what it read out of runs. */
final class ContentClient {
  private static final Set<String> ENDS = Set.of("complete", "failed");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LOOK_EVERY_NANOS = 20_000_000L;

  final ServiceClient client;

  ContentClient(TestService service) {
    this.client = new ServiceClient(service);
  }

  /** Uploads, waits until the run was read, and answers its id. */
  int read(String type, String name, byte[] bytes) {
    int id = ServiceClient.json(client.put(name + "?type=" + type, bytes)).getInteger("id");
    assertThat(ended(id)).isEqualTo("complete");
    return id;
  }

  /** The status that reading a run ends with. */
  String ended(int id) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String status = status(id);
    while (!ENDS.contains(status)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("still " + status);
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
      status = status(id);
    }
    return status;
  }

  private String status(int id) {
    return json("/v1/runs/" + id + "/parse-status").getString("status");
  }

  JsonObject json(String path) {
    HttpResponse<byte[]> response = client.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return ServiceClient.json(response);
  }

  /** The rows of one page. */
  List<JsonObject> rows(String path, String list) {
    return json(path).getJsonArray(list).stream().map(JsonObject.class::cast).toList();
  }

  /** All rows, page by page. */
  List<JsonObject> allRows(String path, String list) {
    List<JsonObject> all = new ArrayList<>();
    String next = path;
    while (next != null) {
      JsonObject page = json(next);
      page.getJsonArray(list).forEach(row -> all.add((JsonObject) row));
      String cursor = page.getString("next_cursor");
      next = cursor == null ? null : path + "&cursor=" + cursor;
    }
    return all;
  }

  /** The answer to a request that is refused. */
  JsonObject problem(String path, int status) {
    HttpResponse<byte[]> response = client.get(path);
    String body = text(response);
    assertThat(response.statusCode()).as(body).isEqualTo(status);
    assertThat(ServiceClient.header(response, "Content-Type"))
        .isEqualTo("application/problem+json");
    return new JsonObject(body);
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
