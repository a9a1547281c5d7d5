package io.splunkautodoc.ingest;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Brings one stream into the spool. The event loop only copies bytes into slabs; hashing and
 * writing happen on a worker, one batch of slabs at a time, and the stream is paused while too many
 * wait. So an upload holds at most {@link #MAX_WAITING} full slabs and the batch in work, whatever
 * its size.
 *
 * <p>Lives on the context that created it; every field is that context's, except where said.
 */
final class StreamReceiver {
  /** Full slabs that may wait for the worker before the sender has to. */
  private static final int MAX_WAITING = 6;

  /** Bytes between two pushes to the disk while the upload goes on. */
  private static final long FLUSH_EVERY = 32L * 1024 * 1024;

  private final Spool spool;
  private final WorkerExecutor workers;
  private final Context context;
  private final ReadStream<Buffer> source;
  private final String originalName;
  private final long limitBytes;
  private final Promise<SpoolOutcome> outcome = Promise.promise();

  private final Queue<Slab> full = new ArrayDeque<>();
  private final List<Slab> free = new ArrayList<>();
  private @Nullable Slab filling;
  private @Nullable SpoolOutcome refusal;
  private boolean ended;
  private boolean working;
  private boolean paused;
  private long received;
  private long flushedAt;

  /** Written by one worker at a time, in the order of the batches. */
  private volatile @Nullable SpoolFile file;

  private final AtomicBoolean flushing = new AtomicBoolean();
  private Future<Void> lastFlush = Future.succeededFuture();

  StreamReceiver(
      Spool spool,
      WorkerExecutor workers,
      Context context,
      ReadStream<Buffer> source,
      String originalName,
      long limitBytes) {
    this.spool = spool;
    this.workers = workers;
    this.context = context;
    this.source = source;
    this.originalName = originalName;
    this.limitBytes = limitBytes;
  }

  Future<SpoolOutcome> receive() {
    source.exceptionHandler(
        error -> context.runOnContext(v -> refuse(new SpoolOutcome.CutOff(Causes.line(error)))));
    source.endHandler(v -> end());
    source.handler(this::take);
    source.resume();
    return outcome.future();
  }

  private void take(Buffer buffer) {
    if (refusal != null) {
      return;
    }
    received += buffer.length();
    if (received > limitBytes) {
      refuse(new SpoolOutcome.TooLarge(originalName, limitBytes));
      return;
    }
    int from = 0;
    while (from < buffer.length()) {
      Slab slab = current();
      from = slab.fill(buffer, from);
      if (slab.isFull()) {
        full.add(slab);
        filling = null;
      }
    }
    if (full.size() >= MAX_WAITING && !paused) {
      paused = true;
      source.pause();
    }
    work();
  }

  private Slab current() {
    Slab slab = filling;
    if (slab == null) {
      slab = !free.isEmpty() ? free.remove(free.size() - 1) : new Slab(capacityOfNext());
      filling = slab;
    }
    return slab;
  }

  private int capacityOfNext() {
    return received <= Slab.SMALL ? Slab.SMALL : Slab.LARGE;
  }

  private void end() {
    ended = true;
    work();
  }

  private void refuse(SpoolOutcome why) {
    if (refusal == null && !outcome.future().isComplete()) {
      refusal = why;
      source.pause();
      work();
    }
  }

  /** Starts the next piece of work unless one is under way. */
  private void work() {
    if (working || outcome.future().isComplete()) {
      return;
    }
    SpoolOutcome why = refusal;
    if (why != null) {
      working = true;
      lastFlush
          .eventually(() -> workers.executeBlocking(this::discard, false))
          .onComplete(done -> outcome.complete(why));
    } else if (!full.isEmpty() || ended) {
      working = true;
      List<Slab> batch = nextBatch();
      boolean last = ended;
      workers
          .executeBlocking(() -> write(batch, last), false)
          .onComplete(done -> worked(batch, done.result(), done.cause()));
    }
  }

  private List<Slab> nextBatch() {
    List<Slab> batch = new ArrayList<>(full);
    full.clear();
    if (ended && filling != null && !filling.isEmpty()) {
      batch.add(filling);
      filling = null;
    }
    return batch;
  }

  private void worked(
      List<Slab> batch, @Nullable SpooledFile finished, @Nullable Throwable failure) {
    working = false;
    if (failure != null) {
      refuse(new SpoolOutcome.NoSpace(Causes.line(failure)));
      return;
    }
    if (finished != null) {
      outcome.complete(new SpoolOutcome.Spooled(finished));
      return;
    }
    if (ended && received == 0) {
      refuse(new SpoolOutcome.Empty(originalName));
      return;
    }
    for (Slab slab : batch) {
      slab.clear();
      if (slab.capacity() == Slab.LARGE) {
        free.add(slab);
      }
    }
    flushNowAndThen();
    if (paused && full.size() < MAX_WAITING) {
      paused = false;
      source.resume();
    }
    work();
  }

  private void flushNowAndThen() {
    SpoolFile open = file;
    if (open != null
        && received - flushedAt >= FLUSH_EVERY
        && flushing.compareAndSet(false, true)) {
      flushedAt = received;
      lastFlush =
          workers
              .<Void>executeBlocking(
                  () -> {
                    open.flush();
                    return null;
                  },
                  false)
              .onComplete(done -> flushing.set(false));
    }
  }

  private @Nullable SpooledFile write(List<Slab> batch, boolean last) throws IOException {
    if (batch.isEmpty() && file == null) {
      return null;
    }
    SpoolFile open = file;
    if (open == null) {
      open = SpoolFile.create(spool);
      file = open;
    }
    for (Slab slab : batch) {
      slab.appendTo(open);
    }
    return last ? open.finish(originalName) : null;
  }

  private @Nullable Void discard() throws IOException {
    SpoolFile open = file;
    if (open != null) {
      open.discard();
    }
    return null;
  }
}
