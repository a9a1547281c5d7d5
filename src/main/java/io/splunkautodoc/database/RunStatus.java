package io.splunkautodoc.database;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a run stands. */
public enum RunStatus {
  /** The run is recorded and its bytes are safe in a node's spool, not yet in the object store. */
  PENDING,
  /** Every file is in the object store. */
  STORED,
  /** A worker is reading what is in it. */
  PARSING,
  /** It can never go on; the run's error message says why. */
  FAILED,
  /** Read to the end. */
  COMPLETE;

  /** The name used in REST and in the {@code status} column. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that wire name; empty for any other text. */
  public static Optional<RunStatus> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(status -> status.wireName().equals(wireName)).findFirst();
  }

  /** The wire names, for messages that say what is allowed. */
  public static String allowed() {
    return Arrays.stream(values()).map(RunStatus::wireName).collect(Collectors.joining(", "));
  }
}
