package io.splunkautodoc.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Asks for few bytes at a time. Unpackers that fill what they are given throw away what they have
 * unpacked of it where the packed bytes break off. So that is no whole member of a tar.
 */
final class SmallReads extends FilterInputStream {
  /** A record of a tar, in bytes. */
  private static final int MOST = 512;

  SmallReads(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return super.read(buffer, offset, Math.min(length, MOST));
  }
}
