package io.splunkautodoc.ingest;

import io.splunkautodoc.database.ObjectSweep;
import io.splunkautodoc.database.Upkeep;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has to be done now and then on any node: ends runs whose node is lost, forgets old keys, and
 * sweeps objects that nobody refers to. Belongs to the context that began it.
 */
public final class Housekeeping {
  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
  private static final String SWEEP = "sweep objects";

  /** Not at once: after a stop of all nodes, each gets the time to come back. */
  private static final Duration EVERY = Duration.ofMinutes(1);

  /**
   * How patient it is.
   *
   * @param lostAfter a node that was not seen for so long is given up
   * @param sweepEvery between two sweeps of the object store, by all nodes together
   * @param sweepGrace how old an object has to be
   */
  public record Patience(Duration lostAfter, Duration sweepEvery, Duration sweepGrace) {}

  private final IngestParts parts;
  private final Upkeep upkeep;
  private final ObjectSweeper sweeper;
  private final Patience patience;
  private final Set<String> claims;
  private boolean running;

  /**
   * @param claims the holds on keys of requests under way
   */
  public Housekeeping(
      IngestParts parts, Upkeep upkeep, ObjectSweep sweep, Patience patience, Set<String> claims) {
    this.parts = parts;
    this.upkeep = upkeep;
    this.sweeper = new ObjectSweeper(parts.store(), sweep, parts.clock(), patience.sweepGrace());
    this.patience = patience;
    this.claims = claims;
  }

  /** Begins; ends with the Vert.x. */
  public void begin(Vertx vertx) {
    long every = Math.min(EVERY.toMillis(), patience.sweepEvery().toMillis());
    vertx.setPeriodic(every, id -> pass());
    // Keys that could not be given back while the database was away are in the way of retries.
    parts
        .watch()
        .whenBack(
            () ->
                tidyKeys().onFailure(away -> log.debug("keys not tidied: {}", Causes.line(away))));
  }

  private Future<Void> tidyKeys() {
    return parts.keys().tidy(parts.cluster().me(), Set.copyOf(claims));
  }

  private void pass() {
    if (running || parts.watch().trouble().isPresent()) {
      return;
    }
    running = true;
    tidyKeys()
        .compose(done -> upkeep.failLost(patience.lostAfter()))
        .onSuccess(
            lost -> {
              if (lost > 0) {
                log.warn("{} runs failed: their node is lost", lost);
              }
            })
        .compose(done -> upkeep.forget(patience.lostAfter()))
        .compose(done -> upkeep.takeTurn(SWEEP, patience.sweepEvery()))
        .compose(mine -> mine ? sweeper.sweep() : Future.succeededFuture())
        .onFailure(failure -> log.info("housekeeping waits: {}", Causes.line(failure)))
        .onComplete(done -> running = false);
  }
}
