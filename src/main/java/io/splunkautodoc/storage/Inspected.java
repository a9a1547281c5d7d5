package io.splunkautodoc.storage;

/** What looking at one object of the bucket came to. */
public sealed interface Inspected {
  /**
   * All of its bytes were read.
   *
   * @param size in bytes
   * @param sha256 of these bytes, 64 lower-case hex digits
   */
  record Read(long size, String sha256) implements Inspected {}

  /** It is there, its bytes were not asked for. */
  record Seen(long size) implements Inspected {}

  /** The bucket has no such object. */
  record Missing() implements Inspected {}

  /** The bucket answers, but does not give this object; {@code reason} is one line. */
  record Unreadable(String reason) implements Inspected {}
}
