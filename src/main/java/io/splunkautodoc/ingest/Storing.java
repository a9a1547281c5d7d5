package io.splunkautodoc.ingest;

import io.splunkautodoc.database.PendingFile;
import io.splunkautodoc.storage.ObjectKey;
import io.splunkautodoc.storage.ObjectStore;
import io.splunkautodoc.storage.PutOutcome;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;

/**
 * Brings spooled files into the object store, with patience for a store that is away for a moment.
 */
final class Storing {
  /** Waits between the tries; the last failure is the outcome. */
  private static final List<Duration> PATIENCE =
      List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(3));

  private final Vertx vertx;
  private final ObjectStore store;
  private final Spool spool;
  private final PartWatch watch;

  /**
   * @param watch of the store; while it is known to be away, nobody has patience
   */
  Storing(Vertx vertx, ObjectStore store, Spool spool, PartWatch watch) {
    this.vertx = vertx;
    this.store = store;
    this.spool = spool;
    this.watch = watch;
  }

  /** Stores one after the other; the first outcome that is not a success ends it. */
  Future<PutOutcome> all(List<PendingFile> files) {
    Future<PutOutcome> chain = Future.succeededFuture(new PutOutcome.Stored());
    for (PendingFile file : files) {
      chain =
          chain.compose(
              outcome -> succeeded(outcome) ? put(file, 0) : Future.succeededFuture(outcome));
    }
    return chain;
  }

  static boolean succeeded(PutOutcome outcome) {
    return outcome instanceof PutOutcome.Stored || outcome instanceof PutOutcome.AlreadyThere;
  }

  private Future<PutOutcome> put(PendingFile file, int tries) {
    return store
        .put(new ObjectKey(file.sha256()), spool.path(file.spoolName()), file.sizeBytes())
        .compose(
            outcome ->
                outcome instanceof PutOutcome.Unavailable
                        && tries < PATIENCE.size()
                        && watch.trouble().isEmpty()
                    ? vertx
                        .timer(
                            PATIENCE.get(tries).toMillis(),
                            java.util.concurrent.TimeUnit.MILLISECONDS)
                        .compose(v -> put(file, tries + 1))
                    : Future.succeededFuture(outcome));
  }
}
