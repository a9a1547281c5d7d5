package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.documents.model.Said;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Splunk's own {@code indexes.conf} of version 10.2 says, for uploads that do not hold it: an
 * app that moves {@code _internal} to a volume leaves its retention as it is shipped.
 */
final class ShippedIndexes {
  private static final String SECONDS = "frozenTimePeriodInSecs";
  private static final String DATATYPE = "datatype";

  private static final Map<String, String> DEFAULT =
      Map.of(SECONDS, "188697600", "maxTotalDataSizeMB", "500000", DATATYPE, "event");
  private static final Map<String, String> PERIODS =
      Map.of(
          "history", "604800",
          "_internal", "2592000",
          "_thefishbucket", "2419200",
          "_introspection", "1209600",
          "_telemetry", "63072000",
          "_metrics", "1209600",
          "_metrics_rollup", "63072000",
          "_dm_summary", "7776000",
          "_configtracker", "2592000");
  private static final Set<String> METRICS = Set.of("_metrics", "_metrics_rollup", "_dm_summary");

  private ShippedIndexes() {}

  /** What counts for the key; an empty value where neither the upload nor Splunk sets it. */
  static Said said(EffectiveStanza index, String key) {
    // What Splunk says of this very index beats what anybody says for all of them.
    Optional<String> shipped = ofIndex(index.name(), key);
    return shipped.isPresent() && !index.own().containsKey(key)
        ? Said.builtIn(key, shipped.get())
        : SaidOf.of(index, key, DEFAULT.getOrDefault(key, ""));
  }

  private static Optional<String> ofIndex(String index, String key) {
    return switch (key) {
      case SECONDS -> Optional.ofNullable(PERIODS.get(index));
      case DATATYPE -> METRICS.contains(index) ? Optional.of("metric") : Optional.empty();
      default -> Optional.empty();
    };
  }
}
