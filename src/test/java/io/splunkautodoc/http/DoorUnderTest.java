package io.splunkautodoc.http;

import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.database.ReadingQueries;
import io.splunkautodoc.database.RunLeases;
import io.splunkautodoc.observability.Health;
import io.splunkautodoc.processing.EntryText;
import io.splunkautodoc.processing.answers.AnswerLimits;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running HTTP door over doubles in memory, on a free port. */
final class DoorUnderTest implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-01-31T09:00:00Z");
  private static final int TIMEOUT_SECONDS = 20;

  final Vertx vertx = Vertx.vertx();
  final MemoryIngest ingest = new MemoryIngest();
  final MemoryRuns runs = new MemoryRuns();
  final MemoryEvents events = new MemoryEvents();
  final HttpServices services;
  final HttpDoor door;
  volatile boolean databaseWorks = true;
  private final HttpClient client = HttpClient.newHttpClient();

  DoorUnderTest() {
    Health health = new Health(vertx, Duration.ofSeconds(1));
    health.part(
        "database",
        () -> databaseWorks ? Future.succeededFuture() : Future.failedFuture("it is down"));
    services =
        new HttpServices(
            ingest,
            runs.repository(),
            events,
            new ReadingServices(
                unused(RunLeases.class),
                unused(ReadingQueries.class),
                (file, entry, isOver) -> Future.succeededFuture(new EntryText.Gone())),
            new RunAnswers(vertx, NoDeployments.SOURCES, AnswerLimits.forHeap(1 << 24), "1.2.3"),
            NoDeployments.CLIENTS,
            Suppressions.NONE,
            health,
            () -> "# TYPE up gauge\nup 1\n",
            "1.2.3",
            Clock.fixed(NOW, ZoneOffset.UTC));
    HttpSettings settings = new HttpSettings("127.0.0.1", 0, MemoryIngest.LIMIT_BYTES);
    door = await(HttpDoor.open(vertx, settings, services, 2));
  }

  /** A part that the tests over this door never call. */
  private static <T> T unused(Class<T> part) {
    Object proxied =
        Proxy.newProxyInstance(
            DoorUnderTest.class.getClassLoader(),
            new Class<?>[] {part},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            });
    return part.cast(proxied);
  }

  static <T> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
        .timeout(Duration.ofSeconds(TIMEOUT_SECONDS));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  HttpResponse<String> put(String path, String body) {
    return send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  static JsonObject json(HttpResponse<String> response) {
    return new JsonObject(response.body());
  }

  Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", door.port());
    socket.setSoTimeout(TIMEOUT_SECONDS * 1_000);
    return socket;
  }

  /** Sends these very bytes and returns what comes back until the server closes. */
  String raw(String request) {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return readToEnd(socket.getInputStream());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static String readToEnd(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[8_192];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        text.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
      }
    } catch (SocketException reset) {
      text.append("<reset>");
    }
    return text.toString();
  }

  @Override
  public void close() {
    await(vertx.close());
  }
}
