package io.splunkautodoc.processing;

import io.splunkautodoc.storage.ByteRange;
import io.splunkautodoc.storage.GetOutcome;
import io.splunkautodoc.storage.GetOutcome.ObjectStream;
import io.splunkautodoc.storage.ListedObject;
import io.splunkautodoc.storage.ObjectKey;
import io.splunkautodoc.storage.ObjectStore;
import io.splunkautodoc.storage.PutOutcome;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store that has one object under every key, and lets things happen while it is read. */
final class OneObject implements ObjectStore {
  private static final Runnable NOTHING = () -> {};

  private final byte[] bytes;
  private Runnable atFirstByte = NOTHING;
  private boolean breaksOff;
  private boolean lost;
  private @Nullable Promise<GetOutcome> late;
  private Runnable whenAsked = NOTHING;
  private int closed;

  OneObject(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Happens once, before the next reader gets its first byte. */
  void atFirstByte(Runnable happening) {
    atFirstByte = happening;
  }

  void breakOff() {
    breaksOff = true;
  }

  void lose() {
    lost = true;
  }

  /** Answers the next question only when it is told to, by completing this. */
  Promise<GetOutcome> answerLate(Runnable happening) {
    whenAsked = happening;
    late = Promise.promise();
    return late;
  }

  GetOutcome.Found found() {
    return new GetOutcome.Found(new Stream(), bytes.length);
  }

  /** How many streams were let go. */
  int closed() {
    return closed;
  }

  @Override
  public Future<GetOutcome> get(ObjectKey key, @Nullable ByteRange range) {
    whenAsked.run();
    if (late != null) {
      return late.future();
    }
    return Future.succeededFuture(lost ? new GetOutcome.Missing() : found());
  }

  @Override
  public Future<PutOutcome> put(ObjectKey key, Path file, long size, boolean isNew) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Future<Void> remove(ObjectKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Future<List<ListedObject>> list(@Nullable String after) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Future<Void> check() {
    return Future.succeededFuture();
  }

  /** Gives all bytes, or half of them and a failure, as soon as it is asked. */
  private final class Stream implements ObjectStream {
    private Handler<Buffer> onChunk = chunk -> {};
    private Handler<Void> onEnd = end -> {};
    private Handler<Throwable> onFailure = failure -> {};
    private boolean given;

    @Override
    public ObjectStream fetch(long amount) {
      if (given) {
        return this;
      }
      given = true;
      Runnable happening = atFirstByte;
      atFirstByte = NOTHING;
      happening.run();
      onChunk.handle(Buffer.buffer(bytes).slice(0, breaksOff ? bytes.length / 2 : bytes.length));
      if (breaksOff) {
        onFailure.handle(new IOException("reset"));
      } else {
        onEnd.handle(null);
      }
      return this;
    }

    @Override
    public ObjectStream handler(@Nullable Handler<Buffer> handler) {
      onChunk = handler == null ? chunk -> {} : handler;
      return this;
    }

    @Override
    public ObjectStream endHandler(@Nullable Handler<Void> handler) {
      onEnd = handler == null ? end -> {} : handler;
      return this;
    }

    @Override
    public ObjectStream exceptionHandler(@Nullable Handler<Throwable> handler) {
      onFailure = handler == null ? failure -> {} : handler;
      return this;
    }

    @Override
    public ObjectStream pause() {
      return this;
    }

    @Override
    public ObjectStream resume() {
      return fetch(Long.MAX_VALUE);
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
