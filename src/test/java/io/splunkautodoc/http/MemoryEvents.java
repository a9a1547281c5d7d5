package io.splunkautodoc.http;

import io.splunkautodoc.database.EventLog;
import io.splunkautodoc.database.RunEvent;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A log in memory whose watermark is set by the test. */
final class MemoryEvents implements EventLog {
  final List<RunEvent> events = new CopyOnWriteArrayList<>();
  final Map<Handler<RunEvent>, Context> listeners = new ConcurrentHashMap<>();
  volatile long watermark;

  /** Adds an event and tells it. */
  void happen(long id, int runId, String kind, JsonObject data) {
    RunEvent event = new RunEvent(id, runId, kind, Instant.parse("2026-01-31T08:30:00Z"), data);
    events.add(event);
    listeners.forEach((handler, context) -> context.runOnContext(v -> handler.handle(event)));
  }

  @Override
  public long watermark() {
    return watermark;
  }

  @Override
  public Future<List<RunEvent>> after(long eventId, @Nullable Integer runId, int limit) {
    return Future.succeededFuture(
        events.stream()
            .filter(event -> event.id() > eventId)
            .filter(event -> runId == null || event.runId() == runId)
            .limit(limit)
            .toList());
  }

  @Override
  public Subscription subscribe(Handler<RunEvent> handler) {
    listeners.put(handler, Vertx.currentContext());
    return () -> listeners.remove(handler);
  }
}
