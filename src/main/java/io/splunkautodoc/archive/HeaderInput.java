package io.splunkautodoc.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An archive's bytes, with what its headers may cost: the tar reader keeps names and attributes in
 * memory whatever length they state. Not thread-safe.
 */
final class HeaderInput extends FilterInputStream {
  /** Names, access lists and attributes of one member; PATH_MAX is 4 KiB. */
  static final int HEADER_BYTES = 1 << 18;

  private static final int END_MARK = 512;

  /** As much as the zip reader takes ahead of what it gives. */
  private static final int AHEAD = 512;

  private final Heard heard;
  private final byte[] before = new byte[AHEAD];
  private int beforeLength;
  private final byte[] one = new byte[1];
  private long left = Long.MAX_VALUE;
  private boolean inHeader;
  private boolean ended;
  private int zeros;

  HeaderInput(InputStream in) {
    this(in, (bytes, offset, length) -> {});
  }

  /**
   * @param heard takes the bytes of headers, and the last ones before each, which readers take
   *     ahead
   */
  HeaderInput(InputStream in, Heard heard) {
    super(in);
    this.heard = heard;
  }

  /** Takes bytes as they are read. */
  interface Heard {
    void take(byte[] bytes, int offset, int length);
  }

  /**
   * @param most bytes that the header may have
   */
  void beginHeader(long most) {
    left = most;
    inHeader = true;
    ended = false;
    zeros = 0;
    heard.take(before, 0, beforeLength);
  }

  void endHeader() {
    left = Long.MAX_VALUE;
    inHeader = false;
  }

  /** Whether the last header was searched for up to the end of all bytes. */
  boolean ended() {
    return ended;
  }

  /** Whether the last header was a record of zeros, as at the end of a tar. */
  boolean endedOnZeros() {
    return zeros >= END_MARK;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left <= 0) {
      throw new LimitReachedException(LimitReachedException.Limit.HEADER);
    }
    int got = super.read(buffer, offset, (int) Math.min(length, left));
    if (inHeader) {
      left -= Math.max(got, 0);
      ended |= got < 0;
      countZeros(buffer, offset, Math.max(got, 0));
      heard.take(buffer, offset, Math.max(got, 0));
    }
    keep(buffer, offset, Math.max(got, 0));
    return got;
  }

  private void keep(byte[] buffer, int offset, int got) {
    int kept = Math.min(beforeLength, AHEAD - Math.min(got, AHEAD));
    System.arraycopy(before, beforeLength - kept, before, 0, kept);
    int added = Math.min(got, AHEAD);
    System.arraycopy(buffer, offset + got - added, before, kept, added);
    beforeLength = kept + added;
  }

  private void countZeros(byte[] buffer, int offset, int got) {
    int trailing = 0;
    while (trailing < got && buffer[offset + got - 1 - trailing] == 0) {
      trailing++;
    }
    zeros = Math.min(trailing == got ? zeros + got : trailing, END_MARK);
  }

  /** All of them up to the end: the tar reader takes less for the end of a part. */
  @Override
  public long skip(long bytes) throws IOException {
    byte[] scratch = new byte[(int) Math.min(8192, Math.max(bytes, 1))];
    long skipped = 0;
    while (skipped < bytes) {
      int got = read(scratch, 0, (int) Math.min(scratch.length, bytes - skipped));
      if (got < 0) {
        break;
      }
      skipped += got;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
