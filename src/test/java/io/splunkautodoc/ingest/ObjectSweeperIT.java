package io.splunkautodoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.NewRun;
import io.splunkautodoc.database.ObjectSweep;
import io.splunkautodoc.database.PendingFile;
import io.splunkautodoc.database.PgRunRepository;
import io.splunkautodoc.database.Recorded;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.database.TestDatabase;
import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.storage.GetOutcome;
import io.splunkautodoc.storage.ObjectKey;
import io.splunkautodoc.storage.StoreUnderTest;
import io.splunkautodoc.storage.TestObjectStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectSweeperIT {
  @TempDir Path folder;
  private final Vertx vertx = Vertx.vertx();
  private StoreUnderTest opened;
  private RunRepository runs;
  private ObjectSweep sweep;

  @BeforeEach
  void open() {
    opened = TestObjectStore.open(vertx);
    TestDatabase database = TestDatabase.migrated();
    Pool pool = database.pool(vertx);
    runs = new PgRunRepository(pool, database.recordingPool(vertx), () -> {});
    sweep = new ObjectSweep(pool);
  }

  @AfterEach
  void close() {
    opened.close();
    await(vertx.close());
  }

  @Test
  void removes_what_nobody_refers_to_and_nothing_else() throws IOException {
    int stored = record(put("stored"));
    await(runs.markStored(stored));
    record(put("pending"));
    put("orphan");
    int withdrawn = record(put("withdrawn"));
    await(runs.withdraw(withdrawn, "node"));

    await(sweeper(Duration.ofHours(1)).sweep());
    assertThat(isThere("orphan")).as("younger than the grace time").isTrue();
    assertThat(isThere("withdrawn")).as("known to have been ours").isFalse();

    await(sweeper(Duration.ofSeconds(-60)).sweep());
    assertThat(isThere("orphan")).isFalse();
    assertThat(isThere("stored")).isTrue();
    assertThat(isThere("pending")).isTrue();
  }

  @Test
  void never_takes_an_object_from_an_upload_in_flight() throws IOException {
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Path file = Files.writeString(folder.resolve("file" + i), "content " + i % 4);
      all.add(upload(i % 4, file));
      all.add(sweeper(Duration.ofSeconds(-60)).sweep());
    }
    all.forEach(ObjectSweeperIT::await);
    for (int i = 0; i < 4; i++) {
      assertThat(isThere("content " + i)).as("content %s", i).isEqualTo(i != 0);
    }
  }

  /** As an upload goes; those of content 0 are deleted again. */
  private Future<?> upload(int content, Path file) {
    ObjectKey key = keyOf("content " + content);
    return runs.recordPending(run(key))
        .map(recorded -> ((Recorded.New) recorded).run().id())
        .compose(
            id ->
                opened
                    .store()
                    .put(key, file, 9)
                    .compose(put -> runs.markStored(id))
                    .compose(
                        run ->
                            content == 0
                                ? runs.delete(
                                    id, path -> opened.store().remove(ObjectKey.ofPath(path)))
                                : Future.succeededFuture()));
  }

  private ObjectSweeper sweeper(Duration grace) {
    return new ObjectSweeper(opened.store(), sweep, Clock.systemUTC(), grace);
  }

  private ObjectKey put(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("put"), content);
    await(opened.store().put(keyOf(content), file, content.length()));
    return keyOf(content);
  }

  private int record(ObjectKey key) {
    return ((Recorded.New) await(runs.recordPending(run(key)))).run().id();
  }

  private static NewRun run(ObjectKey key) {
    PendingFile file = new PendingFile("f", "f", key.sha256(), 9, "spool", key.path());
    return new NewRun(
        UploadType.SINGLE_CONF, null, null, "http", "node", null, new JsonObject(), List.of(file));
  }

  private boolean isThere(String content) {
    GetOutcome got = await(opened.store().get(keyOf(content), null));
    if (got instanceof GetOutcome.Found found) {
      found.stream().close();
    }
    return got instanceof GetOutcome.Found;
  }

  private static ObjectKey keyOf(String content) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new ObjectKey(
          HexFormat.of().formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }
}
