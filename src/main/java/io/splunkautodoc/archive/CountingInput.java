package io.splunkautodoc.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes of the upload itself. Not thread-safe. */
final class CountingInput extends FilterInputStream {
  private long count;

  CountingInput(InputStream in) {
    super(in);
  }

  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int got = super.read();
    count += got < 0 ? 0 : 1;
    return got;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, length);
    count += Math.max(got, 0);
    return got;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
