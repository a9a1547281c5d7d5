package io.splunkautodoc.dropfolder;

import java.time.Duration;

/** What trying to take a dropped file came to. */
sealed interface Dropped {
  /** Its run is committed and stored. */
  record Taken(int runId) implements Dropped {}

  /** Others are at it, or everything waits for a part that is known to be away: no try was made. */
  record Waits(Duration notBefore) implements Dropped {}

  /**
   * It can never be taken.
   *
   * @param instance a URI for the run or the file
   * @param runId the failed run; 0 where there is none
   */
  record Refused(Reason reason, String instance, int runId) implements Dropped {}

  /** Passing trouble: it stays where it is. */
  record Later(String why, Duration notBefore) implements Dropped {}

  /** It vanished or is being written again; the next polls will see. */
  record Changed() implements Dropped {}
}
