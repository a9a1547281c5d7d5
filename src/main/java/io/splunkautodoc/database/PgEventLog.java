package io.splunkautodoc.database;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events in PostgreSQL. A notification (see {@link EventSignal}) says when to look; while there
 * are listeners, it also looks every second, for changes made by other tools and notifications lost
 * with a connection. Its state lives on one context.
 */
public final class PgEventLog implements EventLog {
  private static final Logger LOG = LoggerFactory.getLogger(PgEventLog.class);
  private static final long LOOK_EVERY_MS = 1_000;
  private static final long RECONNECT_AFTER_MS = 500;
  private static final long LONGEST_RECONNECT_MS = 4_000;
  private static final long DELIVERY_SECONDS = 5;

  private final Vertx vertx;
  private final Context context;
  private final EventReader reader;
  private final PgSubscriber notifications;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile long watermark;
  private volatile boolean running;
  private boolean looking;
  private boolean lookAgain;
  private long timer;

  public PgEventLog(Vertx vertx, Pool pool, DatabaseUrl url, Clock clock) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.reader = new EventReader(new Sql(pool), clock);
    this.notifications = PgSubscriber.subscriber(vertx, url.connectOptions());
  }

  /** Begins to listen. */
  public Future<Void> start() {
    notifications.reconnectPolicy(PgEventLog::reconnectAfter);
    notifications
        .channel(EventSignal.CHANNEL)
        .subscribeHandler(reconnected -> listening())
        .handler(notification -> look());
    return reader
        .begin()
        .compose(begun -> notifications.connect().recover(DatabaseFailures::failed))
        .onSuccess(
            connected -> {
              watermark = reader.watermark();
              running = true;
              timer = vertx.setPeriodic(LOOK_EVERY_MS, id -> lookForListeners());
              look();
            });
  }

  /** Longer each time, and not the same for every node. */
  private static long reconnectAfter(int attempt) {
    long pause = Math.min(LONGEST_RECONNECT_MS, RECONNECT_AFTER_MS << Math.min(attempt, 8));
    return pause * ThreadLocalRandom.current().nextLong(75, 126) / 100;
  }

  /** Ends every subscription. */
  public Future<Void> stop() {
    running = false;
    vertx.cancelTimer(timer);
    listeners.clear();
    return notifications.close();
  }

  @Override
  public long watermark() {
    return watermark;
  }

  @Override
  public Future<List<RunEvent>> after(long eventId, @Nullable Integer runId, int limit) {
    return reader.after(eventId, runId, limit);
  }

  @Override
  public Subscription subscribe(Handler<RunEvent> handler) {
    Listener listener = new Listener(vertx.getOrCreateContext(), handler);
    listeners.add(listener);
    look();
    return () -> {
      listener.closed = true;
      listeners.remove(listener);
    };
  }

  private void listening() {
    // The client prints a stack trace where nobody takes the error of a connection that breaks.
    notifications
        .actualConnection()
        .exceptionHandler(
            e -> LOG.warn("lost the connection for notifications: {}", e.getMessage()));
    look();
  }

  private void lookForListeners() {
    if (!listeners.isEmpty()) {
      look();
    }
  }

  private void look() {
    context.runOnContext(now -> lookOnContext());
  }

  private void lookOnContext() {
    if (!running) {
      return;
    }
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    lookAgain = false;
    reader
        .next()
        .compose(events -> deliver(events).map(events.size()))
        .onComplete(count -> context.runOnContext(now -> looked(count)));
  }

  private void looked(AsyncResult<Integer> count) {
    looking = false;
    watermark = reader.watermark();
    if (count.failed()) {
      LOG.debug("could not look for events, will do later: {}", count.cause().getMessage());
      return;
    }
    boolean thereMayBeMore = count.result() >= EventReader.BATCH;
    if (thereMayBeMore && listeners.isEmpty()) {
      looking = true;
      reader.begin().map(0).onComplete(this::looked);
    } else if (thereMayBeMore || lookAgain) {
      lookOnContext();
    }
  }

  /** Completes when every listener has been told, so that no more than a batch is on its way. */
  private Future<Void> deliver(List<RunEvent> events) {
    if (events.isEmpty()) {
      return Future.succeededFuture();
    }
    List<Future<Void>> told = listeners.stream().map(listener -> listener.tell(events)).toList();
    return Future.join(told)
        .timeout(DELIVERY_SECONDS, TimeUnit.SECONDS)
        .<Void>mapEmpty()
        .otherwiseEmpty();
  }

  private static final class Listener {
    private final Context context;
    private final Handler<RunEvent> handler;
    private volatile boolean closed;

    Listener(Context context, Handler<RunEvent> handler) {
      this.context = context;
      this.handler = handler;
    }

    Future<Void> tell(List<RunEvent> events) {
      return Future.future(
          told ->
              context.runOnContext(
                  now -> {
                    events.forEach(this::tell);
                    told.complete();
                  }));
    }

    private void tell(RunEvent event) {
      if (closed) {
        return;
      }
      try {
        handler.handle(event);
      } catch (RuntimeException e) {
        LOG.error("a listener failed at event {}", event.id(), e);
      }
    }
  }
}
