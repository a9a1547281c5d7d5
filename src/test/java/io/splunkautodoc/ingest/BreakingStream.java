package io.splunkautodoc.ingest;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;

/** Gives one buffer, then breaks as a connection does whose peer went away. */
final class BreakingStream implements ReadStream<Buffer> {
  private final Vertx vertx;
  private final Buffer buffer;
  private Handler<Buffer> handler;
  private Handler<Throwable> exceptionHandler;

  BreakingStream(Vertx vertx, Buffer buffer) {
    this.vertx = vertx;
    this.buffer = buffer;
  }

  @Override
  public ReadStream<Buffer> resume() {
    Handler<Buffer> consumer = handler;
    vertx.runOnContext(
        v -> {
          consumer.handle(buffer);
          exceptionHandler.handle(new IOException("connection was closed"));
        });
    handler = ignored -> {};
    return this;
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
    this.exceptionHandler = handler;
    return this;
  }

  @Override
  public ReadStream<Buffer> handler(Handler<Buffer> handler) {
    this.handler = handler;
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    return this;
  }

  @Override
  public ReadStream<Buffer> fetch(long amount) {
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(Handler<Void> endHandler) {
    return this;
  }
}
