package io.splunkautodoc.documents.model;

import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.RuleInfo;
import java.util.List;

/** What one rule found. */
public record FindingGroup(RuleInfo rule, List<Finding> findings) {
  public FindingGroup {
    findings = List.copyOf(findings);
  }
}
