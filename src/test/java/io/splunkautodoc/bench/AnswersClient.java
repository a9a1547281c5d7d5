package io.splunkautodoc.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Asks a service, and reads each answer to its end without keeping it. */
final class AnswersClient {
  /** Longer than any answer, so that a slow one is a figure and not a failure. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** An answer that is still being worked out is asked for again, as its problem says. */
  private static final int UNAVAILABLE = 503;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;

  AnswersClient(RunningService service) throws IOException {
    this.service = service.address();
  }

  /**
   * What came back.
   *
   * @param bytes of the body
   * @param seconds until its last byte, all tries together
   */
  record Answered(int status, long bytes, double seconds) {}

  /** Uploads an archive and waits until it is read. */
  int upload(Path archive) throws IOException, InterruptedException {
    HttpRequest put =
        request("/v1/uploads/etc.tar.gz?type=ds_etc")
            .PUT(HttpRequest.BodyPublishers.ofFile(archive))
            .build();
    int run = new JsonObject(http.send(put, BodyHandlers.ofString()).body()).getInteger("id");
    HttpRequest state = request("/v1/runs/" + run).build();
    for (; ; ) {
      JsonObject now = new JsonObject(http.send(state, BodyHandlers.ofString()).body());
      switch (now.getString("status")) {
        case "complete" -> {
          return run;
        }
        case "failed" ->
            throw new IllegalStateException("not read: " + now.getString("error_message"));
        default -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
  }

  /** Gives the run its list of clients. */
  void putClients(int run) throws IOException, InterruptedException {
    HttpRequest put =
        request("/v1/runs/" + run + "/clients")
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(ServedClients.json()))
            .build();
    int status = http.send(put, BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IllegalStateException("the clients were answered with " + status);
    }
  }

  /** Asks until there is an answer; fails where it is no success. */
  Answered get(int run, String path) {
    Answered answered = begin(run, path).join();
    if (answered.status() != 200) {
      throw new IllegalStateException(path + " was answered with " + answered.status());
    }
    return answered;
  }

  /** Begins to ask, until there is an answer. */
  CompletableFuture<Answered> begin(int run, String path) {
    HttpRequest get = request("/v1/runs/" + run + "/" + path).build();
    return asked(get, System.nanoTime());
  }

  private CompletableFuture<Answered> asked(HttpRequest get, long begin) {
    AtomicLong bytes = new AtomicLong();
    HttpResponse.BodyHandler<Void> counting =
        head ->
            BodySubscribers.ofByteArrayConsumer(
                piece -> piece.ifPresent(some -> bytes.addAndGet(some.length)));
    return http.sendAsync(get, counting)
        .thenCompose(
            response ->
                response.statusCode() == UNAVAILABLE && Stopwatch.since(begin) < LONGEST.toSeconds()
                    ? later(response).thenCompose(now -> asked(get, begin))
                    : CompletableFuture.completedFuture(
                        new Answered(response.statusCode(), bytes.get(), Stopwatch.since(begin))));
  }

  private static CompletableFuture<Void> later(HttpResponse<Void> response) {
    long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
    return CompletableFuture.runAsync(
        () -> {}, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.resolve(path)).timeout(LONGEST);
  }
}
