package io.splunkautodoc.database;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every node that there are new events, at most once in 50 ms however many commits there are.
 * A notification takes a lock that all commits of the server share, so it has no place in the
 * transactions that change runs. Safe to run from any thread.
 */
public final class EventSignal implements Runnable {
  static final String CHANNEL = "autodoc_runs";
  private static final Logger LOG = LoggerFactory.getLogger(EventSignal.class);
  private static final long AT_MOST_EVERY_MS = 50;

  private final Vertx vertx;
  private final Pool pool;
  private final AtomicBoolean waiting = new AtomicBoolean();

  public EventSignal(Vertx vertx, Pool pool) {
    this.vertx = vertx;
    this.pool = pool;
  }

  @Override
  public void run() {
    if (waiting.compareAndSet(false, true)) {
      vertx.setTimer(AT_MOST_EVERY_MS, timer -> tell());
    }
  }

  private void tell() {
    waiting.set(false);
    // Lost ones are no harm: listeners look by themselves every second.
    pool.query("SELECT pg_notify('" + CHANNEL + "', '')")
        .execute()
        .onFailure(e -> LOG.debug("could not notify the other nodes: {}", e.getMessage()));
  }
}
