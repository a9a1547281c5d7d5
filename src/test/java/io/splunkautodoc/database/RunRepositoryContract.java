package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the contract tests share: a repository on an empty database, and runs to put in. */
abstract class RunRepositoryContract {
  Vertx vertx;
  RunRepository runs;
  Psql psql;

  abstract TestDatabase database();

  @BeforeEach
  void begin_with_no_runs() {
    psql = database().psql();
    psql.run("TRUNCATE ingestion_runs, objects, run_events RESTART IDENTITY CASCADE");
    vertx = Vertx.vertx();
    runs = new PgRunRepository(database().pool(vertx), () -> {}, 5);
  }

  @AfterEach
  void close() {
    await(vertx.close());
  }

  static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  static String sha(int number) {
    return String.format("%064x", number);
  }

  static PendingFile pendingFile(String name, int content) {
    return new PendingFile(
        name, "Original " + name, sha(content), 10L + content, "spool-" + name, "key/" + content);
  }

  static NewRun newRun(@Nullable String sourceKey, PendingFile... files) {
    return new NewRun(
        UploadType.APP_BUNDLE,
        "a label",
        "some notes",
        "drop",
        "node-1",
        sourceKey,
        new JsonObject().put("files", files.length),
        List.of(files));
  }

  Run pending(PendingFile... files) {
    return ((Recorded.New) await(runs.recordPending(newRun(null, files)))).run();
  }

  Run stored(PendingFile... files) {
    return found(runs.markStored(pending(files).id()));
  }

  static Run found(Future<Optional<Run>> run) {
    return await(run).orElseThrow();
  }
}
