package io.splunkautodoc.archive;

import java.io.IOException;

/** Enough was read of an upload; never leaves this room. */
final class LimitReachedException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What there was enough of. */
  enum Limit {
    ENTRIES,
    BYTES,
    RATIO,
    HEADER
  }

  private final Limit limit;

  LimitReachedException(Limit limit) {
    super(limit.name());
    this.limit = limit;
  }

  Limit limit() {
    return limit;
  }
}
