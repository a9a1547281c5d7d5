package io.splunkautodoc.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.TestDatabase;
import io.splunkautodoc.ingest.Step;
import io.splunkautodoc.storage.StorageSettings;
import io.splunkautodoc.storage.TestObjectStore;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The service dies at a step while an upload and a dropped file are on their way; the next start
 * brings both to an end. The dropped file is the second to reach a step, so it is the one that is
 * caught there; where only dropped files come by, it is the first.
 */
class KillAtEveryStepIT {
  private static final String UPLOADED = "[install]\nstate = enabled\n# by HTTP\n";
  private static final String DROPPED = "[install]\nstate = enabled\n# dropped\n";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> parts = sharedParts();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void what_was_on_its_way_comes_to_its_end_after_the_next_start(Step step) throws Exception {
    boolean onlyDropped = step == Step.MOVED || step == Step.RELEASED;
    ServiceProcess killed =
        ServiceProcess.startHalting(home(), parts, step.name() + (onlyDropped ? "" : ":2"));
    int answer = upload(killed);
    drop();
    assertThat(killed.ended(20)).as(killed.output()).isTrue();
    assertThat(killed.exitCode()).isEqualTo(HaltingService.EXIT_CODE);

    TestService next = TestService.on(home(), parts);
    try {
      await(() -> !Files.exists(file()) && runs(next, "?status=pending").isEmpty());
      assertThat(answer).isEqualTo(201);
      assertThat(contents(next)).containsExactlyInAnyOrder(UPLOADED, DROPPED);
    } finally {
      next.stop();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RECEIVED", "RECORDED", "COMMITTED"})
  void an_upload_without_an_answer_is_stored_or_failed_with_its_reason(Step step) throws Exception {
    ServiceProcess killed = ServiceProcess.startHalting(home(), parts, step.name());
    assertThat(upload(killed)).as("no answer").isZero();
    assertThat(killed.ended(20)).as(killed.output()).isTrue();

    TestService next = TestService.on(home(), parts);
    try {
      await(() -> runs(next, "?status=pending").isEmpty());
      List<String> expected = step == Step.RECEIVED ? List.of() : List.of(UPLOADED);
      assertThat(contents(next)).isEqualTo(expected);
    } finally {
      next.stop();
    }
  }

  /** The status of the answer; 0 where there was none. */
  private int upload(ServiceProcess service) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.at("/v1/uploads/uploaded.conf?type=single_conf"))
            .PUT(BodyPublishers.ofString(UPLOADED))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }

  private void drop() throws IOException {
    Path temporary = file().resolveSibling(".dropped.conf");
    Files.writeString(temporary, DROPPED);
    Files.move(temporary, file());
  }

  private Path file() {
    return home().resolve("drop/dropped.conf");
  }

  /** What the files of all runs hold, read through the service. */
  private List<String> contents(TestService service) {
    List<String> all = new ArrayList<>();
    for (JsonObject run : runs(service, "?status=stored")) {
      String files = "/v1/runs/" + run.getInteger("id") + "/files";
      JsonArray rows = new JsonObject(get(service, files)).getJsonArray("files");
      rows.forEach(
          row ->
              all.add(
                  get(service, files + "/" + ((JsonObject) row).getInteger("id") + "/content")));
    }
    assertThat(runs(service, "")).hasSameSizeAs(all);
    return all;
  }

  private List<JsonObject> runs(TestService service, String query) {
    JsonArray runs = new JsonObject(get(service, "/v1/runs" + query)).getJsonArray("runs");
    return runs.stream().map(JsonObject.class::cast).toList();
  }

  private String get(TestService service, String path) {
    return client
        .sendAsync(HttpRequest.newBuilder(service.at(path)).build(), BodyHandlers.ofString())
        .join()
        .body();
  }

  private static void await(BooleanSupplier holds) {
    Executor soon = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(45);
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("came to an end in time").isLessThan(deadline);
      CompletableFuture.runAsync(() -> {}, soon).join();
    }
  }

  private static Map<String, String> sharedParts() {
    StorageSettings storage = TestObjectStore.freshBucket();
    return Map.of(
        "AUTODOC_DATABASE_URL", TestDatabase.migrated().url(),
        "AUTODOC_STORAGE_ENDPOINT", String.valueOf(storage.endpoint()),
        "AUTODOC_STORAGE_BUCKET", storage.bucket(),
        "AUTODOC_STORAGE_ACCESS_KEY", String.valueOf(storage.accessKey()),
        "AUTODOC_STORAGE_SECRET_KEY", String.valueOf(storage.secretKey()),
        "AUTODOC_STORAGE_PATH_STYLE", "true",
        "AUTODOC_DROP_POLL_INTERVAL", "50ms",
        "AUTODOC_DROP_SETTLE_TIME", "100ms");
  }

  private Path home() {
    return folder.resolve("home");
  }
}
