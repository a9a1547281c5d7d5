package io.splunkautodoc.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Random;

/**
 * Bytes that no one has seen before and that cannot be packed: random, and every 4 KiB of them with
 * a number of its own. They come from memory, so that making them costs the measurement nothing.
 * Not thread-safe.
 */
final class UniqueBytes {
  private static final int BLOCK = 16 << 20;
  private static final int PIECE = 1 << 20;
  private static final int PAGE = 4 << 10;

  private final long length;
  private final Random random = new Random();
  private final ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);

  /**
   * Makes a source.
   *
   * @param length a multiple of 1 MiB
   */
  UniqueBytes(long length) {
    if (length % PIECE != 0) {
      throw new IllegalArgumentException(length + " is no multiple of 1 MiB");
    }
    this.length = length;
    byte[] bytes = new byte[BLOCK];
    random.nextBytes(bytes);
    block.put(bytes).clear();
  }

  long length() {
    return length;
  }

  /** Writes them all, other ones at each call. */
  void writeTo(WritableByteChannel channel) throws IOException {
    long number = random.nextLong();
    for (long done = 0; done < length; done += PIECE) {
      int at = (int) (done % BLOCK);
      for (int page = at; page < at + PIECE; page += PAGE) {
        block.putLong(page, number++);
      }
      ByteBuffer piece = block.slice(at, PIECE);
      while (piece.hasRemaining()) {
        channel.write(piece);
      }
    }
  }
}
