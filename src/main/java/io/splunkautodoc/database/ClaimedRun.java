package io.splunkautodoc.database;

import org.jspecify.annotations.Nullable;

/**
 * A run in the hands of one worker, until its lease runs out.
 *
 * @param leaseOwner new with every claim; what is written for the run is written in this name
 * @param attempts how often it was begun, this time included
 * @param hasRows whether an earlier reading left entries or problems
 * @param lastError why the time before did not get to its end; null where nothing is known
 */
public record ClaimedRun(
    Run run, String leaseOwner, int attempts, boolean hasRows, @Nullable String lastError) {
  public int id() {
    return run.id();
  }
}
