package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.input.InputName;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.List;

/** Stanzas of {@code inputs.conf} that differ from a kind of Splunk's own by case alone. */
final class InputKindCase implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "input-kind-case",
          31,
          Severity.ERROR,
          "Input of a kind in the wrong case",
          "Splunk tells names by their case: it looks for an app that brings such a kind, finds"
              + " none, and reads nothing.",
          "Write the kind as Splunk does, such as monitor, tcp or WinEventLog.");

  private static final Caveat CASE =
      Caveat.assumed(
          "input-kind-case",
          "Splunk's documents say that case counts in names, but not what becomes of such an"
              + " input; one of an app that is called exactly so would run.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    context.stanzas("inputs").forEach(stanza -> check(stanza, findings));
  }

  private static void check(AppStanza stanza, Findings findings) {
    InputName name = InputName.of(stanza.name());
    name.meantScheme()
        .ifPresent(
            meant ->
                findings.addCertain(
                    INFO.severity(),
                    stanza.app(),
                    "Splunk does not read ["
                        + Wording.cut(stanza.name())
                        + "] as "
                        + meant
                        + ": case counts in names. Write ["
                        + Wording.cut(meant + stanza.name().substring(name.scheme().length()))
                        + "].",
                    List.of(stanza.at()),
                    List.of(CASE)));
  }
}
