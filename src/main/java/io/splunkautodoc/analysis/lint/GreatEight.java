package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sourcetype whose parsing somebody began to describe, or that an input brings, but not wholly.
 */
final class GreatEight implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "great-eight-incomplete",
          7,
          Severity.INFO,
          "Sourcetype without all of the great eight settings",
          "What is not set is guessed or a default: slower parsing, merged lines, wrong "
              + "times, and universal forwarders that cannot spread the load evenly.",
          "Set LINE_BREAKER, SHOULD_LINEMERGE = false, TIME_PREFIX, TIME_FORMAT, "
              + "MAX_TIMESTAMP_LOOKAHEAD, TRUNCATE, EVENT_BREAKER_ENABLE and EVENT_BREAKER.");

  private static final List<String> LINES = List.of("LINE_BREAKER", "SHOULD_LINEMERGE", "TRUNCATE");
  private static final List<String> TIMES =
      List.of("TIME_PREFIX", "TIME_FORMAT", "MAX_TIMESTAMP_LOOKAHEAD");
  private static final List<String> FORWARDERS = List.of("EVENT_BREAKER_ENABLE", "EVENT_BREAKER");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    Set<String> brought = new HashSet<>();
    context
        .inputs()
        .forEach(input -> input.sourcetype().ifPresent(said -> brought.add(said.value())));
    context
        .stanzas("props")
        .filter(stanza -> !stanza.name().contains("::") && !stanza.name().equals("default"))
        .filter(stanza -> !stanza.says("INDEXED_EXTRACTIONS") && !stanza.says("rename"))
        .filter(stanza -> brought.contains(stanza.name()) || isBegun(stanza))
        .forEach(
            stanza -> {
              String missing =
                  needed(stanza).stream()
                      .filter(key -> !stanza.says(key))
                      .collect(Collectors.joining(", "));
              if (!missing.isEmpty()) {
                findings.add(
                    stanza.app(),
                    "Sourcetype [" + Wording.cut(stanza.name()) + "] lacks " + missing + ".",
                    stanza.at());
              }
            });
  }

  private static boolean isBegun(AppStanza stanza) {
    return LINES.stream().anyMatch(stanza::says) || TIMES.stream().anyMatch(stanza::says);
  }

  /** Without timestamps in the events there is nothing to say about them. */
  private static List<String> needed(AppStanza stanza) {
    String time = stanza.value("DATETIME_CONFIG").toUpperCase(Locale.ROOT);
    List<String> needed = new ArrayList<>(LINES);
    if (!time.equals("CURRENT") && !time.equals("NONE")) {
      needed.addAll(TIMES);
    }
    needed.addAll(FORWARDERS);
    return needed;
  }
}
