package io.splunkautodoc.ingest;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/**
 * A run of received bytes on its way from the event loop to a worker. Filled by one thread, then
 * read by one other.
 */
final class Slab {
  /** Bytes; below half of G1's smallest region, so that a slab is no humongous object. */
  static final int LARGE = 256 * 1024;

  /** Bytes; what most bundles fit in. */
  static final int SMALL = 32 * 1024;

  private final byte[] bytes;
  private int length;

  Slab(int capacity) {
    this.bytes = new byte[capacity];
  }

  /** Copies from {@code buffer} what fits; answers the offset of the first byte that did not. */
  int fill(Buffer buffer, int from) {
    int count = Math.min(bytes.length - length, buffer.length() - from);
    buffer.getBytes(from, from + count, bytes, length);
    length += count;
    return from + count;
  }

  boolean isFull() {
    return length == bytes.length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** Makes it ready to be filled again. */
  void clear() {
    length = 0;
  }

  int capacity() {
    return bytes.length;
  }

  void appendTo(SpoolFile file) throws IOException {
    file.append(bytes, length);
  }
}
