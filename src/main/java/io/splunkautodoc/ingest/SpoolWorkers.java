package io.splunkautodoc.ingest;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that touch the spool's disk; enough of them for fsyncs to share a journal commit. */
final class SpoolWorkers {
  private static final int THREADS = 16;

  /** A batch is a few MiB; a disk that takes longer than this for one is worth a warning. */
  private static final long WARN_AFTER_SECONDS = 60;

  private SpoolWorkers() {}

  static WorkerExecutor of(Vertx vertx) {
    return vertx.createSharedWorkerExecutor("spool", THREADS, WARN_AFTER_SECONDS, TimeUnit.SECONDS);
  }
}
