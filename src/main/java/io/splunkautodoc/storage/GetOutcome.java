package io.splunkautodoc.storage;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** What asking for an object came to. */
public sealed interface GetOutcome {
  /**
   * The bytes, paused until the stream is read or piped; whoever got it must read it to its end or
   * {@link ObjectStream#close() close} it.
   *
   * @param length bytes that the stream will give. A whole object fails with {@link
   *     DamagedObjectException} before its last bytes where they are not those of its key
   */
  record Found(ObjectStream stream, long length) implements GetOutcome {}

  /** The store has no such object. */
  record Missing() implements GetOutcome {}

  /**
   * The object is not what was stored: it ends before the range that was asked for begins.
   *
   * @param reason one line for the log
   */
  record Damaged(String reason) implements GetOutcome {}

  /** The store could not be reached; the same call may succeed later. */
  record Unavailable(String reason) implements GetOutcome {}

  /** Lets go of what an asking comes to that nobody waits for any longer. */
  static void abandon(Future<GetOutcome> asking) {
    asking.onSuccess(
        outcome -> {
          if (outcome instanceof Found found) {
            found.stream().close();
          }
        });
  }

  /** A stream of bytes that can be given up early. */
  interface ObjectStream extends ReadStream<Buffer> {
    /** Lets go of the connection. Safe to call twice, and after the end. */
    void close();
  }
}
