package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;

/** An enabled input for which nobody chose an index. */
final class InputWithoutIndex implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "input-without-index",
          4,
          Severity.WARNING,
          "Input without an index",
          "Its events land in the indexers' default index, usually main, with its access "
              + "rights and retention.",
          "Set index = <name> in the input's stanza.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    for (HostInput input : context.inputs()) {
      if (input.isOn()
          && chooses(input.kind())
          && input.index().isEmpty()
          && !isShippedPath(input)) {
        findings.add(
            input.app(), "Input [" + Values.cut(input.stanza()) + "] names no index.", input.at());
      }
    }
  }

  private static boolean chooses(InputKind kind) {
    return switch (kind.reads()) {
      case FORWARDERS, NOTHING -> false;
      default -> kind != InputKind.FSCHANGE;
    };
  }

  /** Splunk itself says the index of its own logs. */
  private static boolean isShippedPath(HostInput input) {
    return input.input().stanza().value("index").filter(index -> index.startsWith("_")).isPresent();
  }
}
