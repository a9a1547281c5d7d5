package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
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
  Nodes nodes;
  IdempotencyKeys keys;
  Upkeep upkeep;
  Psql psql;

  abstract TestDatabase database();

  @BeforeEach
  void begin_with_no_runs() {
    psql = database().psql();
    psql.run("TRUNCATE ingestion_runs, objects, run_events, nodes RESTART IDENTITY CASCADE");
    vertx = Vertx.vertx();
    Pool pool = database().pool(vertx);
    runs = new PgRunRepository(pool, database().recordingPool(vertx), () -> {}, 5);
    nodes = new Nodes(pool);
    keys = new IdempotencyKeys(pool);
    upkeep = new Upkeep(pool, () -> {});
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

  /** Asks the server until a statement waits for a lock; each question takes some milliseconds. */
  void awaitBlockedStatement() {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (psql.value("SELECT count(*) FROM pg_locks WHERE NOT granted").equals("0")) {
      assertThat(System.nanoTime()).as("nothing waits for a lock").isLessThan(deadline);
    }
  }
}
