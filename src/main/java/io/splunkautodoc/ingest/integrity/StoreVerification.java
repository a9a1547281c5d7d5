package io.splunkautodoc.ingest.integrity;

import io.splunkautodoc.database.ObjectReferences;
import io.splunkautodoc.database.ReferredObject;
import io.splunkautodoc.storage.BucketInspection;
import io.splunkautodoc.storage.Inspected;
import io.splunkautodoc.storage.ListedObject;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares the bucket with the rows, both ways, while the service may go on working. Holds a page
 * of rows and one chunk for each reader, whatever the size of the store.
 *
 * @param references what the rows refer to
 * @param bucket what is really there
 * @param sample how much is read whole; of the rest only presence and size are compared
 * @param dice numbers from 0 to below 1 that pick the sample
 * @param orphansBefore what was written later may belong to an upload that is not recorded yet
 * @param found told of each finding, by several threads
 */
public record StoreVerification(
    ObjectReferences references,
    BucketInspection bucket,
    Sample sample,
    DoubleSupplier dice,
    Instant orphansBefore,
    Consumer<Finding> found) {
  private static final int PAGE = 500;
  private static final Duration DATABASE_PATIENCE = Duration.ofMinutes(5);

  /**
   * Looks at everything. Blocks.
   *
   * @param readers how many objects are read at a time
   * @param totals counts up meanwhile
   */
  public void run(int readers, Totals totals) {
    bucket.check();
    try (Readers pool = new Readers(readers)) {
      checkReferences(pool, totals);
      checkOrphans(totals);
    }
  }

  private void checkReferences(Readers pool, Totals totals) {
    ReferenceCheck check = new ReferenceCheck(bucket, totals);
    String last = "";
    for (List<ReferredObject> page = page(last); !page.isEmpty(); page = page(last)) {
      for (ReferredObject object : page) {
        boolean whole = dice.getAsDouble() < sample.share();
        pool.submit(
            () -> {
              check
                  .check(object, whole)
                  .flatMap(first -> confirmed(object, check, whole))
                  .ifPresent(finding -> report(finding, totals));
              totals.checked();
            });
      }
      last = page.get(page.size() - 1).sha256();
    }
    pool.awaitAll();
  }

  private List<ReferredObject> page(String after) {
    return await(references.page(after, PAGE));
  }

  /** Asks once more: the run may have been deleted, and its object with it, meanwhile. */
  private Optional<Finding> confirmed(ReferredObject object, ReferenceCheck check, boolean whole) {
    return await(references.of(object.sha256())).flatMap(now -> check.check(now, whole));
  }

  private void checkOrphans(Totals totals) {
    String last = null;
    for (List<ListedObject> page = bucket.list(last); !page.isEmpty(); page = bucket.list(last)) {
      orphansOf(page, totals);
      last = page.get(page.size() - 1).key();
    }
  }

  private void orphansOf(List<ListedObject> page, Totals totals) {
    Map<String, ListedObject> unused =
        page.stream().collect(Collectors.toMap(ListedObject::key, Function.identity()));
    page.forEach(object -> totals.sawListed());
    unused.keySet().removeAll(used(unused.keySet()));
    unused.values().stream()
        .filter(
            object -> {
              boolean young = !object.modified().isBefore(orphansBefore);
              if (young) {
                totals.sawYoung();
              }
              return !young;
            })
        .filter(object -> bucket.look(object.key()) instanceof Inspected.Seen)
        .sorted(Comparator.comparing(ListedObject::key))
        .forEach(object -> report(new Finding.Orphaned(object), totals));
  }

  private Set<String> used(Set<String> keys) {
    return await(
        references.usedKeys(
            keys.stream()
                .map(key -> key.substring(key.lastIndexOf('/') + 1))
                .collect(Collectors.toSet())));
  }

  private void report(Finding finding, Totals totals) {
    totals.found(finding);
    found.accept(finding);
  }

  private static <T> T await(Future<T> future) {
    return Waiting.on(future, DATABASE_PATIENCE);
  }
}
