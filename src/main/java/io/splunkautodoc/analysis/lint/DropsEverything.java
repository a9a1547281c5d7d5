package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.regex.Regex;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules that match all events and send them to the nullQueue, without one behind them that keeps
 * some.
 */
final class DropsEverything implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "drops-everything",
          30,
          Severity.WARNING,
          "Rule that drops every event",
          "The nullQueue takes every event of the stanza, and no later rule keeps any.",
          "Narrow the REGEX, or add a rule behind it that sends what is to be kept to the"
              + " indexQueue.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    context.stanzas("props").forEach(stanza -> check(context, stanza, findings));
  }

  private static void check(LintContext context, AppStanza stanza, Findings findings) {
    Optional<AppStanza> dropping = Optional.empty();
    List<SourceLine> lines = new ArrayList<>();
    for (AppStanza rule : rules(context, stanza, lines)) {
      if (isDropping(rule)) {
        dropping = Optional.of(rule);
      } else if (keeps(rule)) {
        dropping = Optional.empty();
      }
    }
    if (dropping.isPresent() && !isKeptElsewhere(context, stanza)) {
      AppStanza rule = dropping.get();
      List<SourceLine> evidence = new ArrayList<>(List.of(rule.at()));
      evidence.addAll(lines);
      findings.add(
          stanza.app(),
          "["
              + Wording.cut(rule.name())
              + "] drops every event of ["
              + Wording.cut(stanza.name())
              + "].",
          evidence);
    }
  }

  /** Splunk merges the stanzas of all apps; which rule runs last is not worked out here. */
  private static boolean isKeptElsewhere(LintContext context, AppStanza stanza) {
    return context.apps().live().stream()
        .filter(app -> app != stanza.app())
        .flatMap(app -> app.stanza("props", stanza.name()).stream())
        .flatMap(other -> rules(context, other, new ArrayList<>()).stream())
        .anyMatch(DropsEverything::keeps);
  }

  /** In the order in which they run: TRANSFORMS by class, then RULESET by class. */
  private static List<AppStanza> rules(
      LintContext context, AppStanza stanza, List<SourceLine> lines) {
    List<AppStanza> rules = new ArrayList<>();
    for (String kind : List.of("TRANSFORMS", "RULESET")) {
      for (Line line : stanza.lines().values()) {
        if (line.key().startsWith(kind) && TransformList.isIndexTime(line)) {
          lines.add(line.at());
          TransformList.names(line)
              .forEach(
                  name ->
                      context.references().definition(stanza.app(), name).ifPresent(rules::add));
        }
      }
    }
    return rules;
  }

  private static boolean isDropping(AppStanza rule) {
    boolean whole = rule.value("SOURCE_KEY").isEmpty() || rule.value("SOURCE_KEY").equals("_raw");
    return whole
        && rule.value("DEST_KEY").equals("queue")
        && rule.value("FORMAT").equals("nullQueue")
        && !rule.value("REGEX").isEmpty()
        && Regex.searching(rule.value("REGEX")).always();
  }

  /** Also what is not known: INGEST_EVAL can set the queue. */
  private static boolean keeps(AppStanza rule) {
    return (rule.value("DEST_KEY").equals("queue") && !rule.value("FORMAT").equals("nullQueue"))
        || rule.value("INGEST_EVAL").contains("queue");
  }
}
