package io.splunkautodoc.ingest;

import io.splunkautodoc.database.IdempotencyKeys;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.storage.ObjectStore;
import java.time.Clock;

/**
 * What the use case works with.
 *
 * @param steps told of every step
 */
public record IngestParts(
    RunRepository runs,
    ObjectStore store,
    Spool spool,
    TypeFinder types,
    IngestMetrics metrics,
    Clock clock,
    StepListener steps,
    PartsWatch watch,
    Cluster cluster,
    IdempotencyKeys keys) {

  /** Names this node's spool in the runs; the same after a restart. */
  String nodeId() {
    return cluster.me().nodeId();
  }
}
