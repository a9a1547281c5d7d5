package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.datapath.props.PropsPattern;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An enabled input of files, ports or a script for which nobody chose a sourcetype. */
final class InputWithoutSourcetype implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "input-without-sourcetype",
          5,
          Severity.WARNING,
          "Input without a sourcetype",
          "Splunk guesses one, such as access-2 or x-too_small, and another one for the "
              + "next file.",
          "Set sourcetype = <name> in the input's stanza, or in a [source::...] stanza of"
              + " props.conf.");

  /** Of inputs with patterns of props; what is left over then is not judged. */
  private static final int MOST_COMPARISONS = 10_000_000;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    List<PropsPattern> bySource =
        context.apps().live().stream()
            .flatMap(app -> app.stanzas("props").stream())
            .filter(stanza -> stanza.says("sourcetype"))
            .filter(stanza -> !stanza.at().path().startsWith("system/default/"))
            .map(stanza -> PropsPattern.of(stanza.name()))
            .filter(pattern -> pattern.kind() == PropsPattern.Kind.SOURCE)
            .toList();
    Map<String, Boolean> named = new HashMap<>();
    int most = MOST_COMPARISONS / Math.max(1, bySource.size());
    for (HostInput input : context.inputs()) {
      if (input.isOn() && input.sourcetype().isEmpty() && guesses(input)) {
        boolean byProps =
            (named.size() >= most && !named.containsKey(input.stanza()))
                || named.computeIfAbsent(
                    input.stanza(),
                    any -> bySource.stream().anyMatch(pattern -> fits(pattern, input)));
        if (!byProps) {
          findings.add(
              input.app(),
              "Input [" + Wording.cut(input.stanza()) + "] names no sourcetype.",
              input.at());
        }
      }
    }
  }

  private static boolean guesses(HostInput input) {
    return switch (input.kind()) {
      case MONITOR, BATCH, FIFO, SCRIPT, TCP, TCP_SSL, UDP -> !isSpool(input);
      default -> false;
    };
  }

  /** Splunk's own folder for files whose name says what they are. */
  private static boolean isSpool(HostInput input) {
    return input.stanza().contains("var/spool/splunk");
  }

  private static boolean fits(PropsPattern pattern, HostInput input) {
    return input.input().source().in(pattern.regex()) != Match.NO;
  }
}
