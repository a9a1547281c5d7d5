package io.splunkautodoc.http.problem;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * Closes a connection whose request was answered before its body was read. A close with unread
 * bytes resets the connection, and the sender may lose the answer; so a little more is read and
 * dropped first.
 */
final class LingeringClose {
  static final long MILLIS = 2_000;
  static final long MAX_BYTES = 4L << 20;

  private final HttpServerRequest request;
  private long dropped;

  private LingeringClose(HttpServerRequest request) {
    this.request = request;
  }

  /** To be called on the request's context. */
  static void start(HttpServerRequest request) {
    boolean waitsToSend =
        request.headers().contains(HttpHeaders.EXPECT) && request.bytesRead() == 0;
    if (request.isEnded() || waitsToSend) {
      request.connection().close();
      return;
    }
    LingeringClose close = new LingeringClose(request);
    Vertx vertx = Vertx.currentContext().owner();
    long timer = vertx.setTimer(MILLIS, id -> request.connection().close());
    request.connection().closeHandler(closed -> vertx.cancelTimer(timer));
    request
        .exceptionHandler(cut -> {})
        .endHandler(end -> request.connection().close())
        .handler(close::drop)
        .resume();
  }

  private void drop(Buffer bytes) {
    dropped += bytes.length();
    if (dropped > MAX_BYTES) {
      request.connection().close();
    }
  }
}
