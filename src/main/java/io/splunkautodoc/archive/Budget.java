package io.splunkautodoc.archive;

/** How many decompressed bytes an upload may still cost. Not thread-safe. */
final class Budget {
  private static final long RATIO_APPLIES_FROM = 1 << 20;

  private final SourceInput upload;
  private final long most;
  private final int ratio;
  private long spent;

  Budget(SourceInput upload, long most, int ratio) {
    this.upload = upload;
    this.most = most;
    this.ratio = ratio;
  }

  /**
   * How many of {@code wanted} bytes may be read next, at least 1 where {@code wanted} is.
   *
   * @throws LimitReachedException where none may
   */
  int allow(int wanted) throws LimitReachedException {
    if (spent >= most) {
      throw new LimitReachedException(LimitReachedException.Limit.BYTES);
    }
    if (spent > RATIO_APPLIES_FROM && spent / ratio > upload.count()) {
      throw new LimitReachedException(LimitReachedException.Limit.RATIO);
    }
    return (int) Math.min(wanted, most - spent);
  }

  /**
   * @param bytes as read; negative at the end
   */
  void spend(int bytes) {
    spent += Math.max(bytes, 0);
  }
}
