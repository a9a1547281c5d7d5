package io.splunkautodoc.documents.build;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys of {@code props.conf} by what they are for. */
final class PropsKeys {
  /** The eight that every sourcetype should set, with what Splunk does where nobody does. */
  static final Map<String, String> EIGHT;

  private static final List<String> SEARCH_TIME =
      List.of("EXTRACT-", "REPORT-", "FIELDALIAS-", "EVAL-", "LOOKUP-");
  private static final List<String> ALSO_SEARCH_TIME =
      List.of("KV_MODE", "AUTO_KV_JSON", "rename", "KV_TRIM_SPACES", "MATCH_LIMIT", "DEPTH_LIMIT");

  /** For people, for Splunk Web, and for which stanza wins. */
  private static final List<String> ASIDE =
      List.of("category", "description", "disabled", "priority", "pulldown_type");

  static {
    Map<String, String> eight = new LinkedHashMap<>();
    eight.put("LINE_BREAKER", "([\\r\\n]+)");
    eight.put("SHOULD_LINEMERGE", "true");
    eight.put("TIME_PREFIX", "");
    eight.put("TIME_FORMAT", "");
    eight.put("MAX_TIMESTAMP_LOOKAHEAD", "128");
    eight.put("TRUNCATE", "10000");
    eight.put("EVENT_BREAKER_ENABLE", "false");
    eight.put("EVENT_BREAKER", "([\\r\\n]+)");
    EIGHT = Collections.unmodifiableMap(eight);
  }

  private PropsKeys() {}

  static boolean isSearchTime(String key) {
    return ALSO_SEARCH_TIME.contains(key) || SEARCH_TIME.stream().anyMatch(key::startsWith);
  }

  /** Whether events are the same with it and without. */
  static boolean isAside(String key) {
    return ASIDE.contains(key);
  }
}
