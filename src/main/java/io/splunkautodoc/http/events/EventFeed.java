package io.splunkautodoc.http.events;

import io.splunkautodoc.database.EventLog;
import io.splunkautodoc.database.RunEvent;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Feeds one writer from the log: first what is asked for from the past, then what happens.
 * Listening begins before the past is read, so nothing falls in between; what comes twice is told
 * once. Confined to one context.
 *
 * <p>Events may become visible in another order than that of their ids. So the id a frame tells its
 * reader to resume from is never above the log's watermark, and a watermark counts only once every
 * event told before it was read has been written here.
 */
final class EventFeed {
  static final int PAGE = 200;

  /** Events mostly come in bursts; the watermark follows behind a burst. */
  private static final long CONFIRM_MILLIS = 200;

  private static final int REMEMBERED = 4_096;

  private final EventLog log;
  private final Vertx vertx;
  private final Context context;
  private final EventWriter writer;
  private final @Nullable Integer runId;
  private final Runnable done;
  private final Deque<RunEvent> early = new ArrayDeque<>();
  private final Set<Long> told = new LinkedHashSet<>();
  private final EventLog.Subscription subscription;
  private long safeId;
  private long writtenId;
  private boolean live;
  private boolean confirming;
  private boolean closed;

  /**
   * @param runId only this run's events; null for all
   * @param done called when the run was deleted, or when the reader is too slow
   */
  EventFeed(EventLog log, Vertx vertx, EventWriter writer, @Nullable Integer runId, Runnable done) {
    this.log = log;
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.writer = writer;
    this.runId = runId;
    this.done = done;
    this.safeId = log.watermark();
    this.subscription = log.subscribe(this::hear);
  }

  /** From where a reader may resume that has read nothing yet. */
  long startId() {
    return safeId;
  }

  /** Writes what happened after an id, page by page as the reader reads, and then goes live. */
  Future<Void> replayFrom(long eventId) {
    return log.after(eventId, runId, PAGE)
        .compose(
            page -> {
              page.forEach(this::tell);
              if (page.size() < PAGE || closed) {
                goLive();
                return Future.succeededFuture();
              }
              return writer.room().compose(room -> replayFrom(lastId(page)));
            });
  }

  /** Safe to call twice. */
  void close() {
    closed = true;
    early.clear();
    subscription.close();
  }

  /** Tells what was heard meanwhile, and from now on what happens as it happens. */
  void goLive() {
    live = true;
    while (!early.isEmpty()) {
      tell(early.remove());
    }
  }

  private void hear(RunEvent event) {
    long watermark = log.watermark();
    // One turn later, whatever was told before that watermark was read has been through here.
    context.runOnContext(
        turn -> {
          if (closed || (runId != null && event.runId() != runId)) {
            return;
          }
          safeId = Math.max(safeId, watermark);
          if (live) {
            tell(event);
          } else if (early.size() < EventWriter.MAX_WAITING) {
            early.add(event);
          } else {
            done.run();
          }
        });
  }

  private void tell(RunEvent event) {
    if (closed || !remember(event.id())) {
      return;
    }
    writtenId = Math.min(event.id(), safeId);
    writer.write(SseFrame.of(event, writtenId));
    confirmSoon();
    if (runId != null && event.kind().equals("deleted")) {
      done.run();
    }
  }

  /** Once the watermark has caught up, tells the reader to resume from there. */
  private void confirmSoon() {
    if (!confirming) {
      confirming = true;
      vertx.setTimer(
          CONFIRM_MILLIS,
          id -> {
            confirming = false;
            long watermark = log.watermark();
            // Two turns: one for what is on its way to hear(), one for what hear() put off.
            context.runOnContext(turn -> context.runOnContext(next -> confirm(watermark)));
          });
    }
  }

  private void confirm(long watermark) {
    if (live && !closed && watermark > writtenId) {
      safeId = Math.max(safeId, watermark);
      writtenId = safeId;
      writer.write(SseFrame.resume(safeId));
    }
  }

  private boolean remember(long id) {
    if (told.size() >= REMEMBERED) {
      var oldest = told.iterator();
      oldest.next();
      oldest.remove();
    }
    return told.add(id);
  }

  private static long lastId(List<RunEvent> page) {
    return page.get(page.size() - 1).id();
  }
}
