package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.props.PropsPattern;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Stanzas of props.conf that give events another sourcetype. */
final class RenamedSourcetype implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "renamed-sourcetype",
          26,
          Severity.INFO,
          "Sourcetype that changes on the way",
          "Searches, and the search-time settings that count, use the last name, not the "
              + "one of the input.",
          "Nothing, if it is meant. Document the last name, and put search-time settings "
              + "under it.");

  private static final String PREFIX = "sourcetype::";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    context
        .stanzas("props")
        .forEach(
            stanza -> {
              TreeSet<String> targets = new TreeSet<>();
              List<SourceLine> lines = new ArrayList<>();
              boolean bySource = decidesForAnInput(context, stanza);
              for (Line line : stanza.lines().values()) {
                if (line.key().equals("rename") || (bySource && line.key().equals("sourcetype"))) {
                  add(targets, lines, line, line.value());
                } else if (TransformList.isIndexTime(line)) {
                  addWritten(context, stanza.app(), line, targets, lines);
                }
              }
              targets.remove(stanza.name());
              targets.remove("");
              if (!targets.isEmpty()) {
                findings.addCertain(
                    Severity.INFO,
                    stanza.app(),
                    "Events of ["
                        + Wording.cut(stanza.name())
                        + "] can become "
                        + Wording.some(targets)
                        + ".",
                    lines);
              }
            });
  }

  /** A sourcetype by source counts only for files whose input names none. */
  private static boolean decidesForAnInput(LintContext context, AppStanza stanza) {
    if (!stanza.says("sourcetype")) {
      return false;
    }
    PropsPattern pattern = PropsPattern.of(stanza.name());
    return pattern.kind() == PropsPattern.Kind.SOURCE
        && context.inputs().stream()
            .filter(input -> input.input().sourcetype().isEmpty())
            .anyMatch(input -> input.input().source().in(pattern.regex()) != Match.NO);
  }

  private static void add(Set<String> targets, List<SourceLine> lines, Line line, String target) {
    targets.add(target);
    lines.add(line.at());
  }

  private static String target(String format) {
    return format.contains("$") ? format + " (filled in from the event)" : format;
  }

  private static void addWritten(
      LintContext context, App app, Line line, Set<String> targets, List<SourceLine> lines) {
    for (String name : TransformList.names(line)) {
      context
          .references()
          .definition(app, name)
          .filter(transform -> transform.value("DEST_KEY").equals("MetaData:Sourcetype"))
          .flatMap(transform -> transform.line("FORMAT"))
          .filter(format -> format.value().startsWith(PREFIX))
          .ifPresent(
              format -> {
                add(targets, lines, line, target(format.value().substring(PREFIX.length())));
                lines.add(format.at());
              });
    }
  }
}
