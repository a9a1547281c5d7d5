package io.splunkautodoc.storage;

import io.splunkautodoc.storage.GetOutcome.ObjectStream;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.ResponseInputStream;

/**
 * A blocking response as a stream that is read chunk by chunk, as fast as it is asked for. Holds at
 * most one chunk. State changes on its context alone; methods may be called from anywhere.
 */
final class S3ObjectStream implements ObjectStream {
  private static final Logger LOG = LoggerFactory.getLogger(S3ObjectStream.class);
  private static final int CHUNK = 128 * 1024;

  private final Context context;
  private final StreamWorkers workers;
  private final ResponseInputStream<?> source;
  private final CheckedObject object;

  private long demand;
  private boolean reading;
  private boolean over;
  private @Nullable Buffer waiting;
  private @Nullable Handler<Buffer> onChunk;
  private @Nullable Handler<Void> onEnd;
  private @Nullable Handler<Throwable> onFailure;

  /**
   * @param source the connection to let go of at the end
   * @param object gives its bytes
   */
  S3ObjectStream(
      Context context, StreamWorkers workers, ResponseInputStream<?> source, CheckedObject object) {
    this.context = context;
    this.workers = workers;
    this.source = source;
    this.object = object;
  }

  @Override
  public ObjectStream handler(@Nullable Handler<Buffer> handler) {
    return change(() -> onChunk = handler);
  }

  @Override
  public ObjectStream endHandler(@Nullable Handler<Void> handler) {
    return change(() -> onEnd = handler);
  }

  @Override
  public ObjectStream exceptionHandler(@Nullable Handler<Throwable> handler) {
    return change(() -> onFailure = handler);
  }

  @Override
  public ObjectStream pause() {
    return change(() -> demand = 0);
  }

  @Override
  public ObjectStream resume() {
    return fetch(Long.MAX_VALUE);
  }

  @Override
  public ObjectStream fetch(long amount) {
    return change(() -> demand = demand + amount < 0 ? Long.MAX_VALUE : demand + amount);
  }

  @Override
  public void close() {
    change(
        () -> {
          if (!over) {
            over = true;
            waiting = null;
            // Aborting drops the connection; closing would first read what is left of the object.
            release(source::abort);
          }
        });
  }

  private ObjectStream change(Runnable change) {
    if (Vertx.currentContext() == context) {
      change.run();
      pump();
    } else {
      context.runOnContext(
          now -> {
            change.run();
            pump();
          });
    }
    return this;
  }

  private void pump() {
    Handler<Buffer> taker = onChunk;
    if (over || reading || demand == 0 || taker == null) {
      return;
    }
    Buffer chunk = waiting;
    if (chunk != null) {
      waiting = null;
      demand = demand == Long.MAX_VALUE ? demand : demand - 1;
      taker.handle(chunk);
      pump();
      return;
    }
    reading = true;
    workers
        .reading()
        .executeBlocking(this::read, false)
        .onComplete(done -> context.runOnContext(now -> arrived(done.result(), done.cause())));
  }

  private Buffer read() throws IOException {
    return Buffer.buffer(object.next(CHUNK));
  }

  private void arrived(@Nullable Buffer chunk, @Nullable Throwable failure) {
    reading = false;
    if (over) {
      return;
    }
    if (chunk == null) {
      over = true;
      release(source::abort);
      if (onFailure != null && failure != null) {
        onFailure.handle(failure);
      }
    } else if (chunk.length() == 0) {
      over = true;
      release(source::close);
      if (onEnd != null) {
        onEnd.handle(null);
      }
    } else {
      waiting = chunk;
      pump();
    }
  }

  private void release(Release release) {
    try {
      workers
          .releasing()
          .executeBlocking(
              () -> {
                release.run();
                return null;
              },
              false)
          .onFailure(failed -> LOG.debug("object stream not released", failed));
    } catch (RejectedExecutionException stopping) {
      // The client, which stops next, closes every connection it has.
      LOG.debug("object stream left to the client's end", stopping);
    }
  }

  @FunctionalInterface
  private interface Release {
    void run() throws IOException;
  }
}
