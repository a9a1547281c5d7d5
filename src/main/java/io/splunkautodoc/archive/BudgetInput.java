package io.splunkautodoc.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Decompressed bytes, counted against a budget. Not thread-safe. */
final class BudgetInput extends FilterInputStream {
  private final Budget budget;

  BudgetInput(InputStream decompressed, Budget budget) {
    super(decompressed);
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int allowed = budget.allow(length);
    try {
      int got = super.read(buffer, offset, allowed);
      budget.spend(got);
      return got;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw DamagedException.of(e);
    }
  }

  @Override
  public long skip(long bytes) throws IOException {
    if (bytes <= 0) {
      return 0;
    }
    byte[] scratch = new byte[(int) Math.min(8192, bytes)];
    return Math.max(read(scratch, 0, scratch.length), 0);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
