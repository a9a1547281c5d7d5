package io.splunkautodoc.http.upload;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * One file part as a stream that can be failed from outside. The server does not tell a part that
 * the body around it broke off or was malformed; without this its reader would wait for ever.
 * Confined to the request's context.
 */
final class PartStream implements ReadStream<Buffer> {
  private final HttpServerFileUpload part;
  private @Nullable Handler<Throwable> exceptionHandler;
  private @Nullable Handler<Void> endHandler;
  private boolean finished;

  PartStream(HttpServerFileUpload part) {
    this.part = part.pause();
    part.exceptionHandler(this::abort);
    part.endHandler(end -> finish());
  }

  /** Fails the stream unless it has ended; the rest of the part is dropped. */
  void abort(Throwable cause) {
    if (!finished) {
      finished = true;
      Handler<Throwable> handler = exceptionHandler;
      if (handler != null) {
        handler.handle(cause);
      }
      part.handler(dropped -> {});
      part.resume();
    }
  }

  private void finish() {
    if (!finished) {
      finished = true;
      Handler<Void> handler = endHandler;
      if (handler != null) {
        handler.handle(null);
      }
    }
  }

  @Override
  public PartStream handler(@Nullable Handler<Buffer> handler) {
    if (!finished) {
      part.handler(handler);
    }
    return this;
  }

  @Override
  public PartStream exceptionHandler(@Nullable Handler<Throwable> handler) {
    exceptionHandler = handler;
    return this;
  }

  @Override
  public PartStream endHandler(@Nullable Handler<Void> handler) {
    endHandler = handler;
    return this;
  }

  @Override
  public PartStream pause() {
    if (!finished) {
      part.pause();
    }
    return this;
  }

  @Override
  public PartStream resume() {
    part.resume();
    return this;
  }

  @Override
  public PartStream fetch(long amount) {
    part.fetch(amount);
    return this;
  }
}
