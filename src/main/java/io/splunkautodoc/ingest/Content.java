package io.splunkautodoc.ingest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** What opening a stored file came to. */
public sealed interface Content {
  /**
   * The bytes, paused until read or piped.
   *
   * @param length bytes that the stream gives; a whole file that proves to be damaged fails before
   *     its last bytes, while a range cannot be compared with anything
   * @param close lets go of the stream early; safe to run at any time
   */
  record Open(ReadStream<Buffer> stream, long length, Runnable close) implements Content {}

  /** The object store has lost it. */
  record Missing() implements Content {}

  /**
   * The object store has something else in its place.
   *
   * @param reason one line for the log
   */
  record Damaged(String reason) implements Content {}

  /** The object store is away; this may pass. */
  record Unavailable(String reason) implements Content {}
}
