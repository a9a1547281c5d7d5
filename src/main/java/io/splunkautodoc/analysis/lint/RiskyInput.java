package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.conf.Layer;
import java.util.List;
import java.util.Locale;

/** Batch inputs outside of spool folders, and ports on indexers. */
final class RiskyInput implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "risky-input",
          28,
          Severity.WARNING,
          "Input that can lose data",
          "A batch input deletes what it has read; a port on an indexer loses what is "
              + "sent while the indexer restarts.",
          "Monitor the files instead, or move finished ones into a spool folder; receive "
              + "syslog with a syslog server or a forwarder.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    boolean indexer =
        context.inputs().stream()
            .anyMatch(input -> input.isOn() && input.kind().isReceiver() && isInstance(input));
    for (HostInput input : context.inputs()) {
      if (!input.isOn()) {
        continue;
      }
      if (input.kind() == InputKind.BATCH && !isSpool(input.input().name().target())) {
        findings.addCertain(
            isSplunks(input.input().name().target()) ? Severity.INFO : Severity.WARNING,
            input.app(),
            "[" + Wording.cut(input.stanza()) + "] deletes the files that it has read.",
            List.of(input.at()));
      }
      boolean port =
          input.kind() == InputKind.TCP
              || input.kind() == InputKind.TCP_SSL
              || input.kind() == InputKind.UDP;
      if (port && (isPeers(input) || (indexer && isInstance(input)))) {
        findings.add(
            input.app(),
            "[" + Wording.cut(input.stanza()) + "] receives on an indexer itself.",
            input.at());
      }
    }
  }

  private static boolean isInstance(HostInput input) {
    return input.app().layer() == Layer.APP || input.app().layer() == Layer.SYSTEM;
  }

  private static boolean isPeers(HostInput input) {
    return input.app().layer() == Layer.PEER_APP || input.app().layer() == Layer.MANAGER_APP;
  }

  /** What lies below Splunk's own folder was mostly written for Splunk to take. */
  private static boolean isSplunks(String path) {
    String lower = path.toLowerCase(Locale.ROOT).replace('\\', '/');
    return lower.startsWith("$splunk_home/") || lower.contains("/splunk/etc/apps/");
  }

  private static boolean isSpool(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.contains("spool") || lower.contains("stash");
  }
}
