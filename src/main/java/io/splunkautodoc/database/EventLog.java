package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the runs, kept for those who listen, on every node. */
public interface EventLog {

  /** A listener's hold on the log; closing it ends the calls. Safe to close twice. */
  interface Subscription {
    void close();
  }

  /** The id of the newest event that every listener has been told; 0 where there is none. */
  long watermark();

  /**
   * Events after an id, oldest first.
   *
   * @param runId only this run's; null for all
   */
  Future<List<RunEvent>> after(long eventId, @Nullable Integer runId, int limit);

  /**
   * Calls the handler for each new event of any node, on the context of the caller. An event may
   * come twice, never not at all.
   */
  Subscription subscribe(Handler<RunEvent> handler);
}
