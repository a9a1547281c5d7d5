package io.splunkautodoc.ingest;

import io.splunkautodoc.database.ObjectSweep;
import io.splunkautodoc.storage.ListedObject;
import io.splunkautodoc.storage.ObjectKey;
import io.splunkautodoc.storage.ObjectStore;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes objects that nobody refers to: uploads that were given up between store and commit, and
 * deletions that died half way. Holds a page of keys at a time, removes one object after the other.
 */
final class ObjectSweeper {
  private static final Logger log = LoggerFactory.getLogger(ObjectSweeper.class);
  private static final int PAGE = 1_000;

  private final ObjectStore store;
  private final ObjectSweep sweep;
  private final Clock clock;
  private final Duration grace;

  /**
   * @param grace younger objects are left alone; a courtesy to other programs, since {@link
   *     ObjectSweep} protects our own uploads whatever their age
   */
  ObjectSweeper(ObjectStore store, ObjectSweep sweep, Clock clock, Duration grace) {
    this.store = store;
    this.sweep = sweep;
    this.clock = clock;
    this.grace = grace;
  }

  /** Goes through the whole store, then through rows without an object. */
  Future<Void> sweep() {
    return objects(null, 0)
        .compose(objects -> rows("", objects))
        .onSuccess(
            removed -> {
              if (removed > 0) {
                log.info("removed {} objects that nobody refers to", removed);
              }
            })
        .mapEmpty();
  }

  private Future<Integer> objects(@Nullable String after, int before) {
    return store
        .list(after)
        .compose(
            page -> {
              if (page.isEmpty()) {
                return Future.succeededFuture(before);
              }
              Instant youngest = clock.instant().minus(grace);
              List<String> old =
                  page.stream()
                      .filter(object -> object.modified().isBefore(youngest))
                      .flatMap(object -> contentOf(object).stream())
                      .toList();
              String last = page.get(page.size() - 1).key();
              return sweep
                  .unreferenced(old)
                  .compose(orphans -> remove(orphans, before))
                  .compose(removed -> objects(last, removed));
            });
  }

  private Future<Integer> rows(String after, int before) {
    return sweep
        .unreferencedRows(after, PAGE)
        .compose(
            orphans ->
                orphans.isEmpty()
                    ? Future.succeededFuture(before)
                    : remove(orphans, before)
                        .compose(removed -> rows(orphans.get(orphans.size() - 1), removed)));
  }

  private Future<Integer> remove(List<String> orphans, int before) {
    Future<Integer> removed = Future.succeededFuture(before);
    for (String sha256 : orphans) {
      removed =
          removed.compose(
              count ->
                  sweep
                      .remove(sha256, () -> store.remove(new ObjectKey(sha256)))
                      .map(gone -> gone ? count + 1 : count));
    }
    return removed;
  }

  private static Optional<String> contentOf(ListedObject object) {
    try {
      return Optional.of(ObjectKey.ofPath(object.key()).sha256());
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }
}
