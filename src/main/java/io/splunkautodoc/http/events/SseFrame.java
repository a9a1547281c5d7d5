package io.splunkautodoc.http.events;

import io.splunkautodoc.database.RunEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** The text of Server-Sent Events. */
final class SseFrame {
  static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

  private SseFrame() {}

  /**
   * @param resumeId what a reader may resume from once it has read this frame
   */
  static Buffer of(RunEvent event, long resumeId) {
    JsonObject data =
        new JsonObject()
            .put("id", event.id())
            .put("at", event.at().toString())
            .mergeIn(event.data())
            .put("run_id", event.runId());
    return of(event.kind(), data, resumeId);
  }

  static Buffer of(String kind, JsonObject data, long resumeId) {
    return Buffer.buffer(
        "id: " + resumeId + "\nevent: " + kind + "\ndata: " + data.encode() + "\n\n");
  }

  /**
   * How a stream begins: the reader's pause before it connects again, and where it starts.
   *
   * @param retryMillis milliseconds
   */
  static Buffer opening(long retryMillis, long resumeId) {
    return Buffer.buffer("retry: " + retryMillis + "\nid: " + resumeId + "\n\n");
  }

  /** Moves the reader's resume id and tells it nothing: readers dispatch no event without data. */
  static Buffer resume(long resumeId) {
    return Buffer.buffer("id: " + resumeId + "\n\n");
  }
}
