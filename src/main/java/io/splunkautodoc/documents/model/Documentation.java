package io.splunkautodoc.documents.model;

import io.splunkautodoc.analysis.finding.Severity;
import java.util.List;

/**
 * The documentation of one upload.
 *
 * @param hosts those with the same files share a page
 * @param diagram of the data paths of all hosts
 * @param findings by rule, the worst first; rules that found nothing are left out
 */
public record Documentation(
    Overview overview,
    List<HostPage> hosts,
    List<AppPage> apps,
    List<IndexPage> indexes,
    List<SourcetypePage> sourcetypes,
    Diagram diagram,
    List<FindingGroup> findings,
    List<Term> glossary,
    Provenance provenance) {
  public Documentation {
    hosts = List.copyOf(hosts);
    apps = List.copyOf(apps);
    indexes = List.copyOf(indexes);
    sourcetypes = List.copyOf(sourcetypes);
    findings = List.copyOf(findings);
    glossary = List.copyOf(glossary);
  }

  /** What is worse than worth knowing. */
  public List<FindingGroup> attention() {
    return findings.stream().filter(group -> group.worst() != Severity.INFO).toList();
  }
}
