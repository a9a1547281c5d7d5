package io.splunkautodoc.http;

import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.database.ClientLists;
import io.splunkautodoc.database.EventLog;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.observability.Health;
import io.splunkautodoc.processing.answers.RunAnswers;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the HTTP door works with.
 *
 * @param answers what was read
 * @param clients what owners of runs add
 * @param suppressions findings that the site does not want to be told
 * @param metrics all figures in the Prometheus text format; called on a worker
 * @param version of the program
 */
public record HttpServices(
    Ingest ingest,
    RunRepository runs,
    EventLog events,
    ReadingServices reading,
    RunAnswers answers,
    ClientLists clients,
    Suppressions suppressions,
    Health health,
    Supplier<String> metrics,
    String version,
    Clock clock) {}
