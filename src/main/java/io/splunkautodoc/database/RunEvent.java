package io.splunkautodoc.database;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * Something that happened to a run.
 *
 * @param id grows with time; events of one run are in the order in which they were committed
 * @param kind {@code status}, {@code changed}, {@code progress} or {@code deleted}
 * @param data what a listener needs to know, at least {@code run_id} and, for a status, {@code
 *     status}
 */
public record RunEvent(long id, int runId, String kind, Instant at, JsonObject data) {}
