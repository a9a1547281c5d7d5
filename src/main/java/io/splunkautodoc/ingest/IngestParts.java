package io.splunkautodoc.ingest;

import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.storage.ObjectStore;
import java.time.Clock;

/**
 * What the use case works with.
 *
 * @param steps told of every step
 * @param nodeId names this node's spool in the runs; the same after a restart
 */
public record IngestParts(
    RunRepository runs,
    ObjectStore store,
    Spool spool,
    TypeFinder types,
    IngestMetrics metrics,
    Clock clock,
    StepListener steps,
    String nodeId) {}
