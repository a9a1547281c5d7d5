package io.splunkautodoc.ingest;

import io.splunkautodoc.database.PendingFile;
import io.splunkautodoc.storage.ObjectKey;
import io.splunkautodoc.storage.ObjectStore;
import io.splunkautodoc.storage.PutOutcome;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Brings spooled files into the object store, with patience for a store that is away for a moment.
 */
final class Storing {
  /** Waits between the tries; the last failure is the outcome. */
  private static final List<Duration> PATIENCE =
      List.of(Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(3));

  /** Files of one upload on their way at a time; other uploads need connections as well. */
  private static final int AT_ONCE = 4;

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

  /**
   * Stores them, a few at a time; the first outcome that is not a success ends it.
   *
   * @param newObjects the SHA-256s that nobody is known to have stored
   */
  Future<PutOutcome> all(List<PendingFile> files, Set<String> newObjects) {
    Iterator<PendingFile> rest = files.iterator();
    List<Future<PutOutcome>> lanes = new ArrayList<>();
    for (int i = 0; i < Math.min(AT_ONCE, files.size()); i++) {
      lanes.add(lane(rest, newObjects, new PutOutcome.Stored()));
    }
    return Future.all(lanes)
        .map(
            ended ->
                lanes.stream()
                    .map(Future::result)
                    .filter(outcome -> !succeeded(outcome))
                    .findFirst()
                    .orElse(new PutOutcome.Stored()));
  }

  /** Takes one file after the other, until there is none or one was not stored. */
  private Future<PutOutcome> lane(
      Iterator<PendingFile> rest, Set<String> newObjects, PutOutcome last) {
    if (!succeeded(last) || !rest.hasNext()) {
      return Future.succeededFuture(last);
    }
    PendingFile file = rest.next();
    return put(file, newObjects.contains(file.sha256()), 0)
        .compose(outcome -> lane(rest, newObjects, outcome));
  }

  static boolean succeeded(PutOutcome outcome) {
    return outcome instanceof PutOutcome.Stored || outcome instanceof PutOutcome.AlreadyThere;
  }

  private Future<PutOutcome> put(PendingFile file, boolean isNew, int tries) {
    return store
        .put(new ObjectKey(file.sha256()), spool.path(file.spoolName()), file.sizeBytes(), isNew)
        .compose(
            outcome ->
                outcome instanceof PutOutcome.Unavailable
                        && tries < PATIENCE.size()
                        && watch.trouble().isEmpty()
                    ? vertx
                        .timer(PATIENCE.get(tries).toMillis(), TimeUnit.MILLISECONDS)
                        .compose(v -> put(file, isNew, tries + 1))
                    : Future.succeededFuture(outcome));
  }
}
