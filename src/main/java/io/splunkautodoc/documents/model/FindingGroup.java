package io.splunkautodoc.documents.model;

import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.Comparator;
import java.util.List;

/** What one rule found; at least one finding, the worst first. */
public record FindingGroup(RuleInfo rule, List<Finding> findings) {
  public FindingGroup {
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("no findings of " + rule.id());
    }
    findings =
        findings.stream()
            .sorted(
                Comparator.comparing(Finding::severity).thenComparing(Comparator.naturalOrder()))
            .toList();
  }

  /** That of the worst finding. */
  public Severity worst() {
    return findings.get(0).severity();
  }

  /** What all of the findings rest on. */
  public SharedCaveats shared() {
    return SharedCaveats.of(findings.stream().map(Finding::caveats).toList());
  }
}
