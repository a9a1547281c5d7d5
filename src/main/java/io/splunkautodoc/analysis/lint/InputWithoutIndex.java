package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.List;
import java.util.regex.Pattern;

/** An enabled input for which nobody chose an index. */
final class InputWithoutIndex implements Rule {
  private static final Pattern SPOOL = Pattern.compile("var[/\\\\]spool[/\\\\]splunk");
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
      if (input.isOn() && sendsToDefault(input)) {
        findings.add(
            isProgram(input.kind()) ? Severity.INFO : Severity.WARNING,
            input.app(),
            "Input [" + Wording.cut(input.stanza()) + "] names no index.",
            List.of(input.at()));
      }
    }
  }

  private static boolean sendsToDefault(HostInput input) {
    boolean chooses =
        switch (input.kind().reads()) {
          case FORWARDERS, NOTHING -> false;
          default -> input.kind() != InputKind.FSCHANGE;
        };
    return chooses && input.index().isEmpty() && !isSplunks(input) && !isStash(input);
  }

  /** Splunk itself says the index of its own logs. */
  private static boolean isSplunks(HostInput input) {
    return input.input().stanza().value("index").filter(index -> index.startsWith("_")).isPresent();
  }

  /** Files for Splunk's own spool folder say their index themselves. */
  private static boolean isStash(HostInput input) {
    return input.stanza().contains("stash") || SPOOL.matcher(input.stanza()).find();
  }

  /** Many programs do other work than to print events. */
  private static boolean isProgram(InputKind kind) {
    return kind == InputKind.MODULAR || kind == InputKind.SCRIPT;
  }
}
