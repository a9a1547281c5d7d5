package io.splunkautodoc.ingest;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes spool files off the event loop. */
final class SpoolCleaner {
  private static final Logger log = LoggerFactory.getLogger(SpoolCleaner.class);

  private final Spool spool;
  private final WorkerExecutor workers;

  SpoolCleaner(Spool spool, WorkerExecutor workers) {
    this.spool = spool;
    this.workers = workers;
  }

  /** Never fails: a file that cannot be removed is the sweep's business, never the upload's. */
  Future<Void> clear(List<String> spoolNames) {
    return workers
        .<Void>executeBlocking(
            () -> {
              spool.delete(spoolNames);
              return null;
            },
            false)
        .otherwise(
            failure -> {
              log.warn("left in the spool for now: {} ({})", spoolNames, Causes.line(failure));
              return null;
            });
  }
}
