package io.splunkautodoc.http;

import io.splunkautodoc.database.EventLog;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.observability.Health;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the HTTP door works with.
 *
 * @param metrics all figures in the Prometheus text format; called on a worker
 * @param version of the program
 */
public record HttpServices(
    Ingest ingest,
    RunRepository runs,
    EventLog events,
    ReadingServices reading,
    Health health,
    Supplier<String> metrics,
    String version,
    Clock clock) {}
