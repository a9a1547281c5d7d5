package io.splunkautodoc.processing;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A stream's bytes for a thread that may block. Asks for the next chunk when it takes one, so that
 * no more than {@value #CHUNKS} wait in memory. Used by one thread.
 */
final class StreamInput extends InputStream {
  private static final int CHUNKS = 4;
  private static final long LOOK_AROUND_MS = 500;

  private sealed interface Part {
    record Chunk(Buffer bytes) implements Part {}

    record End() implements Part {}

    record Failed(Throwable cause) implements Part {}
  }

  private final ReadStream<Buffer> stream;
  private final BooleanSupplier isOver;

  /** One place more for the end, which nobody asks for. */
  private final BlockingQueue<Part> arrived = new ArrayBlockingQueue<>(CHUNKS + 2);

  private byte[] chunk = new byte[0];
  private int position;
  private boolean ended;
  private long count;

  /**
   * @param stream paused; belongs to this reader from now on
   * @param isOver whether to leave off; asked while it waits
   */
  StreamInput(ReadStream<Buffer> stream, BooleanSupplier isOver) {
    this.stream = stream;
    this.isOver = isOver;
    stream.exceptionHandler(failure -> arrived(new Part.Failed(failure)));
    stream.endHandler(end -> arrived(new Part.End()));
    stream.handler(buffer -> arrived(new Part.Chunk(buffer)));
    stream.fetch(CHUNKS);
  }

  /** How many bytes were read. */
  long count() {
    return count;
  }

  private void arrived(Part part) {
    if (!arrived.offer(part)) {
      throw new IllegalStateException("more chunks than were asked for");
    }
  }

  @Override
  public int read() throws IOException {
    return fill() ? chunk[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int given = Math.min(length, chunk.length - position);
    System.arraycopy(chunk, position, target, offset, given);
    position += given;
    return given;
  }

  /** Whether there is a byte to give. */
  private boolean fill() throws IOException {
    while (!ended && position == chunk.length) {
      Part part = next();
      if (part instanceof Part.Chunk fresh) {
        chunk = fresh.bytes().getBytes();
        position = 0;
        count += chunk.length;
        stream.fetch(1);
      } else if (part instanceof Part.Failed failed) {
        throw new IOException("the object store broke off: " + failed.cause(), failed.cause());
      } else {
        ended = true;
      }
    }
    return !ended;
  }

  private Part next() throws IOException {
    try {
      while (true) {
        if (isOver.getAsBoolean()) {
          throw new InterruptedIOException("it is not to be read on");
        }
        Part part = arrived.poll(LOOK_AROUND_MS, TimeUnit.MILLISECONDS);
        if (part != null) {
          return part;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
