package io.splunkautodoc.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Talks to one node as a user does. */
record NodeClient(URI http) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Sends a file; fails where there is no answer. */
  HttpResponse<String> put(String name, String content, String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at("/v1/uploads/" + name + "?type=single_conf"))
            .timeout(Duration.ofSeconds(60))
            .PUT(BodyPublishers.ofString(content));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return CLIENT.sendAsync(request.build(), BodyHandlers.ofString()).join();
  }

  HttpResponse<String> get(String path) {
    return CLIENT
        .sendAsync(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString())
        .join();
  }

  /** Follows an event stream until a line has a text; whether one had. */
  boolean isTold(String path, String text) {
    HttpRequest request = HttpRequest.newBuilder(at(path)).build();
    try (Stream<String> lines = CLIENT.sendAsync(request, BodyHandlers.ofLines()).join().body()) {
      return lines.anyMatch(line -> line.contains(text));
    }
  }

  /** How many runs there are of a status, or of any where it is empty. */
  long runs(String status) {
    String query = status.isEmpty() ? "" : "&status=" + status;
    return new JsonObject(get("/v1/runs?per_page=1" + query).body()).getLong("total", -1L);
  }

  private URI at(String path) {
    return URI.create(http + path);
  }

  /** For what blocks: the common threads run what delayed executors are given, and may be one. */
  static final Executor OWN_THREAD = work -> new Thread(work, "own-thread").start();

  /** Waits until it holds; fails after 45 s. */
  static void await(String what, BooleanSupplier holds) {
    Executor soon = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(45);
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      CompletableFuture.runAsync(() -> {}, soon).join();
    }
  }
}
