package io.splunkautodoc.storage;

/** An object's bytes are not those that its key names; the message is one line. */
public final class DamagedObjectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedObjectException(String reason) {
    super(reason);
  }
}
