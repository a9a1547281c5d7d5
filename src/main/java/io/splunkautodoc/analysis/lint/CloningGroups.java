package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.List;

/** A defaultGroup, or an input's routing, with more than one group. */
final class CloningGroups implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "cloning-groups",
          18,
          Severity.WARNING,
          "Every event is sent to several groups",
          "Each group gets a copy: it is indexed and licensed once for each. Load "
              + "balancing needs one group with several servers.",
          "List all receivers in server of one group, unless copies are meant.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    for (GroupUse.Groups each : GroupUse.lists(context)) {
      List<String> getting = each.groups().stream().filter(context.outputs()::takes).toList();
      if (getting.size() > 1 && each.isJudged()) {
        findings.add(
            each.isDefault() ? Severity.WARNING : Severity.INFO,
            each.app(),
            each.what() + " sends every event to each of " + Wording.some(getting) + ".",
            List.of(each.at()));
      }
    }
  }
}
