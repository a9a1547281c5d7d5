package io.splunkautodoc.boot;

import static io.splunkautodoc.boot.NodeClient.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes on one database, one object store and one share. */
class SeveralNodesIT {
  @TempDir Path folder;
  private SharedParts parts;
  private TestService second;

  @BeforeEach
  void open() throws IOException {
    parts = new SharedParts(Files.createDirectories(share()));
  }

  @AfterEach
  void close() throws IOException {
    if (second != null) {
      second.stop();
    }
    parts.close();
  }

  @Test
  void each_dropped_file_is_taken_once_by_either_and_every_node_tells_of_it() throws Exception {
    second = TestService.on(folder.resolve("second"), parts.environment());
    TestService first = TestService.on(folder.resolve("first"), parts.environment());
    try {
      await("they know each other", () -> parts.psql().value(LIVE).equals("2"));
      NodeClient one = new NodeClient(first.http());
      NodeClient two = new NodeClient(second.http());
      for (int i = 0; i < 120; i++) {
        drop(i + ".conf", "[install]\nnumber = " + i + "\n");
      }
      await("all taken", () -> done().size() == 120);
      assertThat(one.runs("stored")).isEqualTo(120);
      assertThat(two.runs("")).isEqualTo(120);
      assertThat(parts.psql().rows("SELECT DISTINCT node_id FROM ingestion_runs")).hasSize(2);

      assertThat(one.put("same.conf", "[same]\n", "").statusCode()).isEqualTo(201);
      assertThat(two.put("same.conf", "[same]\n", "").statusCode()).isEqualTo(201);
      assertThat(two.runs("stored")).as("sent twice on purpose").isEqualTo(122);
      assertThat(parts.psql().value("SELECT count(*) FROM objects")).isEqualTo("121");
      CompletableFuture<Boolean> told =
          CompletableFuture.supplyAsync(
              () -> one.isTold("/v1/events", "\"stored\""), NodeClient.OWN_THREAD);
      await(
          "one node tells what came in at another",
          () -> {
            two.put("again.conf", "[again]\n", "");
            return told.isDone();
          });
    } finally {
      first.stop();
    }
    assertThat(parts.psql().value(LIVE)).as("a node that stops says so").isEqualTo("1");
  }

  private static final String LIVE =
      "SELECT count(*) FROM nodes WHERE seen_at > now() - interval '15 seconds'";

  @Test
  void a_dropped_file_of_a_dead_node_is_taken_over() throws Exception {
    ServiceProcess dies =
        ServiceProcess.startHalting(folder.resolve("first"), parts.environment(), "RECORDED");
    drop("x.conf", "[install]\n");
    assertThat(dies.ended(20)).as(dies.output()).isTrue();
    second = TestService.on(folder.resolve("second"), parts.environment());
    parts.silenceNodes();
    await("taken over", () -> done().size() == 1);
    NodeClient client = new NodeClient(second.http());
    assertThat(client.runs("stored")).isEqualTo(1);
    assertThat(client.runs("")).isEqualTo(1);
  }

  @Test
  void an_upload_with_a_key_goes_on_at_another_node_where_its_own_died() throws Exception {
    ServiceProcess dies =
        ServiceProcess.startHalting(folder.resolve("first"), parts.environment(), "RECORDED");
    NodeClient first = new NodeClient(dies.at(""));
    assertThat(catchThrowable(() -> first.put("a", "[a]\n", "k")))
        .isInstanceOf(CompletionException.class);
    assertThat(dies.ended(20)).as(dies.output()).isTrue();
    second = TestService.on(folder.resolve("second"), parts.environment());
    NodeClient client = new NodeClient(second.http());
    HttpResponse<String> tooEarly = client.put("a", "[a]\n", "k");
    assertThat(tooEarly.statusCode()).as("the first may still live").isEqualTo(409);
    parts.silenceNodes();
    HttpResponse<String> again = client.put("a", "[a]\n", "k");
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(client.put("a", "[b]\n", "k").statusCode()).isEqualTo(422);

    TestService back = TestService.on(folder.resolve("first"), parts.environment());
    try {
      HttpResponse<String> last = new NodeClient(back.http()).put("a", "[a]\n", "k");
      assertThat(last.headers().firstValue("Location"))
          .isEqualTo(again.headers().firstValue("Location"));
      assertThat(client.runs("stored")).isEqualTo(1);
      assertThat(client.runs("")).isEqualTo(1);
    } finally {
      back.stop();
    }
  }

  private Path share() {
    return folder.resolve("share");
  }

  private void drop(String name, String content) throws IOException {
    Path temporary = Files.writeString(share().resolve("." + name), content);
    Files.move(temporary, share().resolve(name));
  }

  private List<String> done() {
    try (Stream<Path> files = Files.list(share().resolve(".done"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
