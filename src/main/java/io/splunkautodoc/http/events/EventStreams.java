package io.splunkautodoc.http.events;

import io.splunkautodoc.database.EventLog;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunEvent;
import io.splunkautodoc.database.RunRepository;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The open event streams of one server instance. Confined to its event loop. */
public final class EventStreams {
  private static final long RETRY_MILLIS = 2_000;

  private final Vertx vertx;
  private final EventLog log;
  private final RunRepository runs;
  private final Clock clock;
  private final long heartbeatMillis;
  private final Set<Stream> open = new HashSet<>();

  /**
   * Holds no stream yet.
   *
   * @param heartbeatMillis how often an idle stream gets a comment line
   */
  public EventStreams(
      Vertx vertx, EventLog log, RunRepository runs, Clock clock, long heartbeatMillis) {
    this.vertx = vertx;
    this.log = log;
    this.runs = runs;
    this.clock = clock;
    this.heartbeatMillis = heartbeatMillis;
  }

  /** Tells of all runs, from now or from an event on. */
  public void followAll(HttpServerRequest request, @Nullable Long lastEventId) {
    Stream stream = new Stream(request, null);
    stream.begin(lastEventId == null ? stream.feed.startId() : lastEventId);
    if (lastEventId == null) {
      stream.feed.goLive();
    } else {
      stream.replay(lastEventId);
    }
  }

  /** Tells of one run: how it is now, or what came after an event, and then what happens. */
  public void followRun(HttpServerRequest request, int runId, @Nullable Long lastEventId) {
    Stream stream = new Stream(request, runId);
    stream.begin(lastEventId == null ? stream.feed.startId() : lastEventId);
    if (lastEventId == null) {
      runs.find(runId).onComplete(stream::startWith, cause -> stream.cut());
    } else {
      stream.replay(lastEventId);
    }
  }

  /** Ends every stream; readers connect again elsewhere or later. */
  public void closeAll() {
    List.copyOf(open).forEach(Stream::end);
  }

  /** How many are open. */
  public int size() {
    return open.size();
  }

  private final class Stream {
    private final HttpServerRequest request;
    private final EventWriter writer;
    private final EventFeed feed;

    Stream(HttpServerRequest request, @Nullable Integer runId) {
      this.request = request;
      HttpServerResponse response = request.response();
      writer = new EventWriter(vertx, response, this::cut, heartbeatMillis);
      feed = new EventFeed(log, vertx, writer, runId, this::end);
      response.closeHandler(closed -> forget()).exceptionHandler(gone -> forget());
      open.add(this);
    }

    void begin(long resumeId) {
      request
          .response()
          .setChunked(true)
          .putHeader("Content-Type", "text/event-stream")
          .putHeader("Cache-Control", "no-store")
          .putHeader("X-Accel-Buffering", "no");
      writer.write(SseFrame.opening(RETRY_MILLIS, resumeId));
    }

    void replay(long lastEventId) {
      feed.replayFrom(lastEventId).onFailure(cause -> cut());
    }

    void startWith(Optional<Run> found) {
      if (found.isEmpty()) {
        end();
        return;
      }
      Run run = found.get();
      JsonObject data = new JsonObject().put("status", run.status().wireName());
      RunEvent now = new RunEvent(feed.startId(), run.id(), "status", clock.instant(), data);
      Buffer frame = SseFrame.of(now, feed.startId());
      writer.write(frame);
      feed.goLive();
    }

    void end() {
      open.remove(this);
      feed.close();
      writer.end();
    }

    /** For a reader that is too slow and for a log that cannot be read: it resumes by itself. */
    void cut() {
      forget();
      request.connection().close();
    }

    void forget() {
      open.remove(this);
      writer.stop();
      feed.close();
    }
  }

  /** A stream that has nothing to tell: the answer to HEAD. */
  public static Future<Void> headersOnly(HttpServerResponse response) {
    return response
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store")
        .end();
  }
}
