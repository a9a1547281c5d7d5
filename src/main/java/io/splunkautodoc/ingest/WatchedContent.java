package io.splunkautodoc.ingest;

import io.splunkautodoc.storage.DamagedObjectException;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** The stream of a stored object, which tells the use case where the object proves damaged. */
record WatchedContent(ReadStream<Buffer> object, Runnable damaged) implements ReadStream<Buffer> {
  @Override
  public WatchedContent exceptionHandler(@Nullable Handler<Throwable> handler) {
    if (handler == null) {
      object.exceptionHandler(null);
      return this;
    }
    object.exceptionHandler(
        cause -> {
          if (cause instanceof DamagedObjectException found) {
            damaged.run();
            handler.handle(new DamagedContentException(String.valueOf(found.getMessage()), found));
          } else {
            handler.handle(cause);
          }
        });
    return this;
  }

  @Override
  public WatchedContent handler(@Nullable Handler<Buffer> handler) {
    object.handler(handler);
    return this;
  }

  @Override
  public WatchedContent endHandler(@Nullable Handler<Void> handler) {
    object.endHandler(handler);
    return this;
  }

  @Override
  public WatchedContent pause() {
    object.pause();
    return this;
  }

  @Override
  public WatchedContent resume() {
    object.resume();
    return this;
  }

  @Override
  public WatchedContent fetch(long amount) {
    object.fetch(amount);
    return this;
  }
}
