package io.splunkautodoc.archive;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;

/** An archive cannot be read on from here; never leaves this room. */
final class DamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what begins with a verb whose subject is the archive, such as "ends too early"
   */
  DamagedException(String what) {
    super(what);
  }

  private DamagedException(String what, Throwable cause) {
    super(what, cause);
  }

  /**
   * What a step inside the library threw, as the one thing that damage is told by here: the library
   * answers some bytes with unchecked exceptions, and a chain of headers with a stack overflow.
   */
  static IOException of(Throwable e) {
    return e instanceof LimitReachedException || e instanceof DamagedException
        ? (IOException) e
        : new DamagedException(isCut(e) ? "ends too early" : "is damaged", e);
  }

  // The libraries have no type of their own for it, but all say it.
  private static boolean isCut(Throwable e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return e instanceof EOFException
        || message.contains("truncated")
        || message.contains("unexpected end")
        || message.contains("premature end");
  }
}
