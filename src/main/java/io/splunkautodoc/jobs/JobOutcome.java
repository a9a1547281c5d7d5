package io.splunkautodoc.jobs;

/** What a try came to. */
public sealed interface JobOutcome {
  /** The job itself ended the run, or found that it is somebody else's now. */
  record Ended() implements JobOutcome {}

  /**
   * It can never work; the run is to end as failed.
   *
   * @param reason for the run's owner
   */
  record Failed(String reason) implements JobOutcome {}

  /** Something else than the run is in the way, which may pass. */
  record Postponed(String reason) implements JobOutcome {}

  /** It left off because {@link Holding#isOver} said so. */
  record LeftOff() implements JobOutcome {}
}
