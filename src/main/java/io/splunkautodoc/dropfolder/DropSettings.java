package io.splunkautodoc.dropfolder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * How the share is watched.
 *
 * @param folder the share; made absolute
 * @param pollInterval between two looks at it, at least 1 ms
 * @param settleTime how long a file must lie still before it is taken
 * @param emptyGrace how much longer a file of 0 bytes is waited for, and how long a file may be on
 *     its way out before its mover counts as dead
 * @param scratch a folder of our own, emptied at start, for what user routes hand in as a stream
 * @param uploadLimitBytes the setting {@code limits.upload-bytes}
 */
public record DropSettings(
    Path folder,
    Duration pollInterval,
    Duration settleTime,
    Duration emptyGrace,
    Path scratch,
    long uploadLimitBytes) {

  /** How long a file of 0 bytes is waited for unless a test says otherwise. */
  public static final Duration EMPTY_GRACE = Duration.ofSeconds(60);

  public DropSettings {
    folder = folder.toAbsolutePath().normalize();
    scratch = scratch.toAbsolutePath().normalize();
    if (pollInterval.toMillis() < 1 || settleTime.isNegative() || emptyGrace.isNegative()) {
      throw new IllegalArgumentException("the poll interval is at least 1 ms, times not negative");
    }
  }

  /** The placeholders that routes may use. */
  public Map<String, String> placeholders() {
    return Map.of(
        "drop.folder", folder.toString(),
        "drop.poll-interval", Long.toString(pollInterval.toMillis()));
  }

  /** The folder that taken files go to. */
  Path done() {
    return folder.resolve(".done");
  }

  /** The folder that refused files go to. */
  Path failed() {
    return folder.resolve(".failed");
  }
}
