package io.splunkautodoc.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decompressed bytes with an end: the limits on all of them, and on those of one archive header,
 * which the tar reader keeps in memory whatever length it states. Not thread-safe.
 */
final class BoundedInput extends FilterInputStream {
  /** Names and attributes of one member; PATH_MAX is 4 KiB. */
  private static final int HEADER_BYTES = 1 << 20;

  private static final int RATIO_APPLIES_FROM = 1 << 20;

  private final CountingInput compressed;
  private final RecognitionLimits limits;
  private long total;
  private long headerEnd = Long.MAX_VALUE;

  BoundedInput(InputStream decompressed, CountingInput compressed, RecognitionLimits limits) {
    super(decompressed);
    this.compressed = compressed;
    this.limits = limits;
  }

  void beginHeader() {
    headerEnd = total + HEADER_BYTES;
  }

  void endHeader() {
    headerEnd = Long.MAX_VALUE;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (total >= limits.bytes()) {
      throw new LimitReachedException("only its first " + limits.bytes() + " bytes were read");
    }
    if (total >= headerEnd) {
      throw new LimitReachedException("a member's header has more than 1 MiB");
    }
    if (total > RATIO_APPLIES_FROM && total / limits.ratio() > compressed.count()) {
      throw new LimitReachedException("it unpacks to more than " + limits.ratio() + " times");
    }
    int allowed = (int) Math.min(length, Math.min(limits.bytes(), headerEnd) - total);
    int got = super.read(buffer, offset, allowed);
    total += Math.max(got, 0);
    return got;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] scratch = new byte[(int) Math.min(8192, Math.max(bytes, 0))];
    int got = scratch.length == 0 ? 0 : read(scratch, 0, scratch.length);
    return Math.max(got, 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
