package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of groups and the groups themselves. */
final class OutputGroup implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "output-group",
          17,
          Severity.ERROR,
          "Output group that is undefined, empty or unused",
          "A group that does not exist, or has no receivers, gets nothing; events for which no "
              + "other group is named are stuck in the queues or lost.",
          "Define [tcpout:<group>] with server = host:port, or correct the name.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    DefinedGroups outputs = context.outputs();
    if (!outputs.areKnown()) {
      return;
    }
    Set<String> used = new HashSet<>();
    for (GroupUse use : GroupUse.of(context)) {
      used.add(use.group());
      if (!use.group().equals("*") && outputs.stanzas(use.group()).isEmpty() && use.isJudged()) {
        findings.add(
            use.app(),
            use.what()
                + " names the output group "
                + Wording.cut(use.group())
                + ", which the upload does not define. "
                + what(outputs, use),
            use.at());
      }
    }
    context
        .stanzas("outputs")
        .filter(stanza -> stanza.name().startsWith(DefinedGroups.GROUP))
        .forEach(stanza -> checkGroup(context, stanza, used, findings));
  }

  private static String what(DefinedGroups outputs, GroupUse use) {
    List<String> getting = use.list().groups().stream().filter(outputs::takes).toList();
    return getting.isEmpty()
        ? "None of the groups that it names takes anything."
        : "It gets nothing; " + Wording.some(getting) + " does all the same.";
  }

  private static void checkGroup(
      LintContext context, AppStanza stanza, Set<String> used, Findings findings) {
    String group = stanza.name().substring(DefinedGroups.GROUP.length());
    if (!context.outputs().reaches(group)) {
      findings.add(
          stanza.app(),
          "Output group " + Wording.cut(group) + " has neither server nor indexerDiscovery.",
          stanza.at());
    }
    if (!used.contains(group) && !used.contains("*")) {
      findings.add(
          Severity.INFO,
          stanza.app(),
          "Nothing sends to the output group "
              + Wording.cut(group)
              + ": no defaultGroup, input or transform names it.",
          List.of(stanza.at()));
    }
  }
}
