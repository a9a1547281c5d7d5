package io.splunkautodoc.archive;

import java.io.IOException;

/** Enough was read of an upload; never leaves this room. */
final class LimitReachedException extends IOException {
  private static final long serialVersionUID = 1L;

  LimitReachedException(String message) {
    super(message);
  }
}
