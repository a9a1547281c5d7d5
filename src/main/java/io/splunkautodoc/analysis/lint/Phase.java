package io.splunkautodoc.analysis.lint;

import java.util.List;
import java.util.Set;

/** When Splunk uses a key of {@code props.conf}, and so on which hosts it has an effect. */
final class Phase {
  private static final List<String> SEARCH =
      List.of("EXTRACT-", "REPORT-", "REPORT", "FIELDALIAS-", "EVAL-", "LOOKUP-");
  private static final Set<String> SEARCH_KEYS =
      Set.of("KV_MODE", "AUTO_KV_JSON", "rename", "description", "category", "pulldown_type");
  private static final List<String> PARSING =
      List.of(
          "TRANSFORMS-",
          "RULESET-",
          "SEDCMD-",
          "BREAK_ONLY_BEFORE",
          "MUST_",
          "MAX_DAYS_",
          "MAX_DIFF_");
  private static final Set<String> PARSING_KEYS =
      Set.of(
          "TRANSFORMS",
          "LINE_BREAKER",
          "SHOULD_LINEMERGE",
          "MAX_EVENTS",
          "TRUNCATE",
          "TIME_PREFIX",
          "TIME_FORMAT",
          "MAX_TIMESTAMP_LOOKAHEAD",
          "DATETIME_CONFIG",
          "TZ",
          "TZ_ALIAS",
          "ANNOTATE_PUNCT",
          "METRIC-SCHEMA-TRANSFORMS");

  private Phase() {}

  /** By searches, on search heads. */
  static boolean isSearchTime(String key) {
    return SEARCH_KEYS.contains(key) || SEARCH.stream().anyMatch(key::startsWith);
  }

  /** By the first full instance that the events meet. */
  static boolean isParsing(String key) {
    return PARSING_KEYS.contains(key) || PARSING.stream().anyMatch(key::startsWith);
  }
}
