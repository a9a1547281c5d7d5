package io.splunkautodoc.http.operations.answers;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries what a thread writes into a response. The thread waits for a slow reader, the event loop
 * never does; two pieces are held at most. Writing fails once the reader hung up, or takes nothing
 * for {@link #PATIENCE}. Used by one thread.
 */
final class ResponsePipe extends OutputStream {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PIECE_BYTES = 64 << 10;

  private final Context context;
  private final HttpServerResponse response;
  private final Runnable begin;
  private final byte[] piece = new byte[PIECE_BYTES];
  private int filled;
  private boolean hasBegun;
  private Future<Void> underWay = Future.succeededFuture();

  /**
   * @param context the request's
   * @param begin writes the headers, on the context
   */
  ResponsePipe(Context context, HttpServerResponse response, Runnable begin) {
    this.context = context;
    this.response = response;
    this.begin = begin;
  }

  @Override
  public void write(int b) throws IOException {
    if (filled == PIECE_BYTES) {
      send(false);
    }
    piece[filled++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, bytes.length);
    int done = 0;
    while (done < length) {
      if (filled == PIECE_BYTES) {
        send(false);
      }
      int part = Math.min(length - done, PIECE_BYTES - filled);
      System.arraycopy(bytes, from + done, piece, filled, part);
      filled += part;
      done += part;
    }
  }

  /** Ends the response, and waits until all of it is on its way. */
  @Override
  public void close() throws IOException {
    send(true);
    await(underWay);
  }

  private void send(boolean isLast) throws IOException {
    await(underWay);
    Buffer bytes = Buffer.buffer(Arrays.copyOf(piece, filled));
    filled = 0;
    boolean isFirst = !hasBegun;
    hasBegun = true;
    Promise<Void> written = Promise.promise();
    underWay = written.future();
    context.runOnContext(
        now -> {
          if (response.closed()) {
            written.fail(new IOException("the reader hung up"));
            return;
          }
          if (isFirst) {
            begin.run();
            response.setChunked(!isLast);
          }
          (isLast ? response.end(bytes) : response.write(bytes)).onComplete(written);
        });
  }

  private static void await(Future<Void> written) throws IOException {
    try {
      written.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new IOException("the reader hung up", e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("the reader took nothing for " + PATIENCE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the service stops");
    }
  }
}
