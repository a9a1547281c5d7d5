package io.splunkautodoc.faults;

import io.splunkautodoc.bench.Bundles;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A client as ours should be used: each upload has its Idempotency-Key and is sent again, to any
 * node, until it is acknowledged. One thread each.
 */
final class Sender implements Runnable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String BOUNDARY = "faults-boundary";
  private static final long LONGEST_PAUSE_MILLIS = 1_000;

  private final HttpClient client;
  private final Supplier<List<URI>> nodes;
  private final Bundles bundles;
  private final Ledger ledger;
  private final Pace pace;

  /**
   * @param nodes where those that run listen
   */
  Sender(HttpClient client, Supplier<List<URI>> nodes, Bundles bundles, Ledger ledger, Pace pace) {
    this.client = client;
    this.nodes = nodes;
    this.bundles = bundles;
    this.ledger = ledger;
    this.pace = pace;
  }

  /** Sends one after the other until the pace ends; brings the last one to its end. */
  @Override
  public void run() {
    try {
      while (pace.next()) {
        upload(bundles.next());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns when the upload is acknowledged. */
  int upload(byte[] bundle) throws InterruptedException {
    String sha256 = Digests.sha256(bundle);
    ledger.underWay.add(sha256);
    String key = UUID.randomUUID().toString();
    byte[] form = form("b-" + sha256.substring(0, 12) + ".tgz", bundle);
    for (int attempt = 0; ; attempt++) {
      Optional<URI> node = anyNode();
      if (node.isPresent()) {
        Optional<Integer> run = attempt(node.get(), key, form);
        if (run.isPresent()) {
          ledger.acknowledged.put(sha256, run.get());
          ledger.underWay.remove(sha256);
          return run.get();
        }
      }
      pause(attempt);
    }
  }

  private Optional<URI> anyNode() {
    List<URI> up = nodes.get();
    return up.isEmpty()
        ? Optional.empty()
        : Optional.of(up.get(ThreadLocalRandom.current().nextInt(up.size())));
  }

  private Optional<Integer> attempt(URI node, String key, byte[] form) throws InterruptedException {
    ledger.requests.increment();
    HttpRequest request =
        HttpRequest.newBuilder(node.resolve("/v1/uploads"))
            .timeout(PATIENCE)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofByteArray(form))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == 201 || answer.statusCode() == 200) {
        return Optional.of(new JsonObject(answer.body()).getInteger("id"));
      }
      if (!passes(answer.statusCode())) {
        ledger.odd(answer.statusCode() + " " + answer.body());
      }
    } catch (IOException cut) {
      // Whether it was taken in, only the next attempt will tell.
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** Away, full, or an earlier attempt still on its way. */
  private static boolean passes(int status) {
    return status == 503 || status == 507 || status == 409 || status == 429;
  }

  private static void pause(int attempt) throws InterruptedException {
    long most = Math.min(LONGEST_PAUSE_MILLIS, 50L << Math.min(attempt, 10));
    TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(most / 2, most));
  }

  private static byte[] form(String name, byte[] bundle) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\napp_bundle\r\n--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/gzip\r\n\r\n";
    return Digests.joined(head, bundle, "\r\n--" + BOUNDARY + "--\r\n");
  }
}
