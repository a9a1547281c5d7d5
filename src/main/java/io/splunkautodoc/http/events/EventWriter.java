package io.splunkautodoc.http.events;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes frames to one reader as fast as it reads. At most {@link #MAX_WAITING} frames wait; a
 * reader behind that is cut off and may resume. Confined to the response's context.
 */
final class EventWriter {
  static final int MAX_WAITING = 1_000;
  private static final int WRITE_QUEUE_BYTES = 64 << 10;

  private final HttpServerResponse response;
  private final Runnable cut;
  private final long heartbeat;
  private final Vertx vertx;
  private final Deque<Buffer> waiting = new ArrayDeque<>();
  private Promise<Void> room = Promise.promise();
  private boolean ended;

  /**
   * @param cut closes the connection
   * @param heartbeatMillis how often a comment is sent to a reader that has nothing else to read
   */
  EventWriter(Vertx vertx, HttpServerResponse response, Runnable cut, long heartbeatMillis) {
    this.vertx = vertx;
    this.response = response;
    this.cut = cut;
    response.setWriteQueueMaxSize(WRITE_QUEUE_BYTES);
    response.drainHandler(drained -> flush());
    heartbeat = vertx.setPeriodic(heartbeatMillis, id -> beat());
  }

  void write(Buffer frame) {
    if (ended || response.closed()) {
      return;
    }
    if (waiting.size() >= MAX_WAITING) {
      stop();
      cut.run();
      return;
    }
    waiting.add(frame);
    flush();
  }

  /** Completes when nothing waits, so that the next page of a replay may be read. */
  Future<Void> room() {
    if (waiting.isEmpty() && !response.writeQueueFull()) {
      return Future.succeededFuture();
    }
    return room.future();
  }

  /** Ends the stream after what waits. */
  void end() {
    if (!ended && !response.closed()) {
      stop();
      waiting.forEach(response::write);
      waiting.clear();
      response.end();
    }
  }

  /** Writes nothing more; the connection is someone else's. Safe to call twice. */
  void stop() {
    ended = true;
    vertx.cancelTimer(heartbeat);
    room.tryFail("the stream has ended");
  }

  private void beat() {
    if (waiting.isEmpty() && !response.writeQueueFull()) {
      write(SseFrame.HEARTBEAT);
    }
  }

  private void flush() {
    while (!ended && !waiting.isEmpty() && !response.writeQueueFull()) {
      response.write(waiting.remove());
    }
    if (waiting.isEmpty() && !response.writeQueueFull()) {
      Promise<Void> now = room;
      room = Promise.promise();
      now.tryComplete();
    }
  }
}
