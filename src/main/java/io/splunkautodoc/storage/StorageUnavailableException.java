package io.splunkautodoc.storage;

/** The object store cannot be worked with; the message is one line that says why. */
public final class StorageUnavailableException extends RuntimeException {
  public StorageUnavailableException(String reason) {
    super(reason);
  }
}
