package io.splunkautodoc.ingest;

import io.splunkautodoc.database.Deleted;
import io.splunkautodoc.database.KeyClaim;
import io.splunkautodoc.database.RunFile;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the doors may ask for. Never blocks; futures complete on the caller's context and fail only
 * for the unexpected.
 */
public interface Ingest {

  /**
   * Receives one file from a stream into the spool: hashed on the way, never more than a few
   * buffers in memory, fsynced at its end.
   *
   * @param source paused; a failure of it is the outcome {@link SpoolOutcome.CutOff}
   */
  Future<SpoolOutcome> receive(ReadStream<Buffer> source, String originalName);

  /** Receives one file from a path outside the spool, which stays as it is. */
  Future<SpoolOutcome> receive(Path file, String originalName);

  /** Gives up a received file that no command will name. */
  Future<Void> discard(SpooledFile file);

  /** Makes one run of received files and brings it to {@code stored}. */
  Future<IngestOutcome> ingest(IngestCommand command);

  /**
   * A part that is known to be away, so that no upload would get through now. Costs nothing: it is
   * what earlier uploads met and the heartbeat sees.
   */
  Optional<Trouble> trouble();

  /**
   * Asks for an Idempotency-Key before the body is read. What is held has to be used in a command
   * or given back.
   */
  Future<KeyClaim> claim(String key);

  /** Gives back a key that was held and became no run; never fails. */
  Future<Void> unclaim(String claim);

  /** Whether this node, of those that live, should be the first to take a dropped file. */
  boolean isFirstFor(String sourceKey);

  /** What is known of a dropped file, without reading it. */
  Future<Whereabouts> whereabouts(String sourceKey);

  /** To be called when a dropped file has left the share, so that its like can come again. */
  Future<Void> released(int runId);

  /**
   * Opens the stored bytes of a file, or a part of them.
   *
   * @param offset of the first byte, from 0
   * @param length how many bytes, at least 1, not past the file's end
   */
  Future<Content> open(RunFile file, long offset, long length);

  /** Deletes a run, its rows, and the objects nobody else refers to. */
  Future<Deleted> delete(int runId);
}
