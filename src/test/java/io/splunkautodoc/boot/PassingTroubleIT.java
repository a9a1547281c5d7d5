package io.splunkautodoc.boot;

import static io.splunkautodoc.boot.NodeClient.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.faults.Forwarder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that go and come back. The service stays up and goes on by itself. */
class PassingTroubleIT {
  @TempDir Path folder;
  private SharedParts parts;
  private TestService service;
  private NodeClient client;

  @BeforeEach
  void open() throws IOException {
    parts = new SharedParts(folder.resolve("share"));
    service = TestService.on(folder.resolve("home"), parts.environment());
    client = new NodeClient(service.http());
  }

  @AfterEach
  void close() throws IOException {
    service.stop();
    parts.close();
  }

  @Test
  void a_database_that_is_away_for_a_while_costs_nothing_but_time() throws Exception {
    passes(parts.database, "database");
  }

  @Test
  void an_object_store_that_is_away_for_a_while_costs_nothing_but_time() throws Exception {
    passes(parts.storage, "storage");
  }

  private void passes(Forwarder line, String part) throws Exception {
    line.refuse();
    HttpResponse<String> refused = client.put("a.conf", "[refused]\n", "");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(refused.body()).contains("The " + part + " is away");
    HttpResponse<String> early = client.put("a.conf", "[refused]\n", "");
    assertThat(early.body()).as("known by now").contains("Nothing was read");
    assertThat(client.get("/readyz").body()).contains(part);
    assertThat(client.get("/livez").statusCode()).isEqualTo(200);
    Path dropped = Files.writeString(folder.resolve("share/dropped.conf"), "[dropped]\n");
    line.restore();

    await("the dropped file is taken", () -> Files.notExists(dropped));
    await("ready", () -> client.get("/readyz").statusCode() == 200);
    assertThat(client.put("a.conf", "[taken]\n", "").statusCode()).isEqualTo(201);
    await("nothing is left on its way", () -> spooled() == 0 && client.runs("pending") == 0);
    assertThat(client.runs("")).as("what was refused left nothing").isEqualTo(2);
    assertThat(client.runs("stored")).isEqualTo(2);
  }

  @Test
  void connections_that_break_at_any_time_lose_and_double_nothing_that_has_a_key()
      throws Exception {
    CompletableFuture<Void> cuts =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 12; i++) {
                pause(60);
                (i % 2 == 0 ? parts.database : parts.storage).cut();
              }
            },
            NodeClient.OWN_THREAD);
    for (int i = 0; i < 40; i++) {
      String number = Integer.toString(i);
      await("upload " + i, () -> sent("[n" + number + "]\n", "key " + number));
    }
    cuts.join();
    await("nothing is left on its way", () -> client.runs("pending") == 0);
    assertThat(client.runs("stored")).isEqualTo(40);
    assertThat(parts.psql().value("SELECT count(DISTINCT sha256) FROM files")).isEqualTo("40");
  }

  private boolean sent(String content, String key) {
    int status = client.put("a.conf", content, key).statusCode();
    assertThat(status).isIn(201, 409, 503);
    return status == 201;
  }

  @Test
  void a_start_before_its_servers_are_up_waits_for_them() throws Exception {
    parts.database.refuse();
    parts.storage.refuse();
    CompletableFuture<TestService> start =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return TestService.on(folder.resolve("other"), parts.environment());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            NodeClient.OWN_THREAD);
    pause(700);
    assertThat(start).isNotDone();
    parts.database.restore();
    pause(300);
    parts.storage.restore();
    TestService other = start.get(30, TimeUnit.SECONDS);
    assertThat(new NodeClient(other.http()).get("/readyz").statusCode()).isEqualTo(200);
    other.stop();
  }

  private static void pause(long ms) {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(ms, TimeUnit.MILLISECONDS))
        .join();
  }

  private long spooled() {
    try (Stream<Path> files = Files.list(service.home().resolve("spool"))) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
