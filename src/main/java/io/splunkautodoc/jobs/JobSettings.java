package io.splunkautodoc.jobs;

import java.time.Duration;

/**
 * How runs are worked on.
 *
 * @param nodeId the same after a restart
 * @param workers how many runs at the same time, at least 1
 * @param lease how long a run stays with a node that is not heard of
 * @param poll how often to look for runs when nobody tells of any
 * @param onlyRequested leave out those that nobody asked for
 */
public record JobSettings(
    String nodeId, int workers, Duration lease, Duration poll, boolean onlyRequested) {
  public JobSettings {
    if (workers < 1 || lease.toMillis() < 1 || poll.toMillis() < 1) {
      throw new IllegalArgumentException("workers, lease and poll start at 1");
    }
  }
}
