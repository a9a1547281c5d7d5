package io.splunkautodoc.archive;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The upload itself: counts its bytes, and remembers its failure, so that a broken connection is
 * never taken for a broken archive, whatever a library makes of it. Not thread-safe.
 */
final class SourceInput extends InputStream {
  private final InputStream source;
  private long count;
  private boolean ended;
  private @Nullable Exception failure;

  SourceInput(InputStream source) {
    this.source = source;
  }

  long count() {
    return count;
  }

  /** Ends in what the source threw, if it did. */
  void throwFailure() throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    throwFailure();
    try {
      int got = source.read(buffer, offset, length);
      ended |= got < 0;
      count += Math.max(got, 0);
      return got;
    } catch (IOException | RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  /** Not 0 before the end: the JDK's gzip takes 0 for it and leaves out what was appended. */
  @Override
  public int available() {
    return ended ? 0 : 1;
  }
}
