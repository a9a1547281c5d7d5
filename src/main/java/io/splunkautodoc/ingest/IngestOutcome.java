package io.splunkautodoc.ingest;

import io.splunkautodoc.database.Run;
import java.time.Duration;

/** What an upload came to. */
public sealed interface IngestOutcome {
  /** Safe and recorded: the run is stored. This is the acknowledgement. */
  record Stored(Run run) implements IngestOutcome {}

  /** It can never work; the run is failed and says why. Nothing is left in the spool. */
  record Failed(Run run) implements IngestOutcome {}

  /**
   * The database or the object store is away. A dropped file (one with a source key) keeps its run
   * and goes on with it when it is offered again; of any other upload nothing is kept.
   *
   * @param part {@code database}, {@code storage} or {@code spool}
   * @param reason one line for the owner
   * @param retryAfter when to try again
   */
  record Unavailable(String part, String reason, Duration retryAfter) implements IngestOutcome {}

  /**
   * The database went away while the run was being committed, so nobody can tell yet whether it
   * was. Where it was not, it is taken back as soon as the database answers. Never for a dropped
   * file.
   */
  record Undecided(int runId, String reason, Duration retryAfter) implements IngestOutcome {}

  /** Another request with the same Idempotency-Key has taken over; nothing is kept of this one. */
  record KeyLost() implements IngestOutcome {}
}
