package io.splunkautodoc.http;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Talks to a whole service. */
final class ServiceClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestService service;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  ServiceClient(TestService service) {
    this.service = service;
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.at(path)).timeout(PATIENCE);
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<byte[]> get(String path) {
    return send(request(path));
  }

  HttpResponse<byte[]> put(String nameAndQuery, byte[] body) {
    return send(request("/v1/uploads/" + nameAndQuery).PUT(BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<byte[]> post(byte[] form) {
    return send(
        request("/v1/uploads")
            .header("Content-Type", Multipart.TYPE)
            .POST(BodyPublishers.ofByteArray(form)));
  }

  /** Uploads a file and returns the id of its run. */
  int stored(String name, byte[] body) {
    return json(put(name + "?type=app_bundle", body)).getInteger("id");
  }

  int delete(int runId) {
    return send(request("/v1/runs/" + runId).DELETE()).statusCode();
  }

  JsonObject file(int runId) {
    return json(get("/v1/runs/" + runId + "/files")).getJsonArray("files").getJsonObject(0);
  }

  /** How many runs there are. */
  long runs() {
    return json(get("/v1/runs?per_page=1")).getLong("total");
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(service.http().getHost(), service.http().getPort());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    return socket;
  }

  /** Sends the beginning of a request and hangs up. */
  void cutOff(String beginning) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }
  }

  /** How many files lie in the spool. */
  long spooled() {
    try (Stream<Path> files = Files.list(service.home().resolve("spool"))) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static JsonObject json(HttpResponse<byte[]> response) {
    return new JsonObject(new String(response.body(), StandardCharsets.UTF_8));
  }

  static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
