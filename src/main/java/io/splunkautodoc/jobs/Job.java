package io.splunkautodoc.jobs;

import io.splunkautodoc.database.ClaimedRun;

/** What is done with a claimed run. */
@FunctionalInterface
public interface Job {
  /**
   * Does it. Blocks, on a thread for that. What it throws is held against the run, which is tried
   * again and in the end given up.
   *
   * @param holding to be looked at often, so that the work ends when it must
   */
  JobOutcome work(ClaimedRun claimed, Holding holding);
}
