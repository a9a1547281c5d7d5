package io.splunkautodoc.analysis.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.splunkautodoc.analysis.Corpus;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the rules say about real uploads. */
class CorpusLintTest {
  private static final Logger LOG = LoggerFactory.getLogger(CorpusLintTest.class);

  @Test
  void bundles_get_few_findings_and_no_errors_by_the_dozen() throws IOException {
    Corpus corpus = Corpus.orSkip();
    List<Finding> all = new ArrayList<>();
    long loud = 0;
    for (Path bundle : corpus.bundles()) {
      List<Finding> findings =
          findings(deployment -> Corpus.bundle(bundle, deployment::addRedacted));
      all.addAll(findings);
      loud += count(findings, Severity.ERROR) > 12 ? 1 : 0;
    }
    report("bundles", all);
    assertTrue(loud <= 5, loud + " bundles have more than a dozen errors");
    assertTrue(
        count(all, Severity.ERROR) < corpus.bundles().size() * 2L, "errors are the exception");
  }

  @Test
  void an_instance_is_not_blamed_for_what_splunk_ships() throws IOException {
    List<Finding> findings = etc("instance-etc-10.2.tgz");
    report("instance", findings);
    assertEquals(
        List.of(),
        findings.stream()
            .filter(finding -> finding.place().path().startsWith("system/default/"))
            .toList());
  }

  @Test
  void a_deployment_server_gets_the_same_findings_twice() throws IOException {
    List<Finding> findings = etc("ds-etc-small.tgz");
    report("deployment server", findings);
    assertEquals(findings, etc("ds-etc-small.tgz"));
  }

  private interface Reading {
    void into(DeploymentOf deployment) throws IOException;
  }

  private static List<Finding> findings(Reading reading) throws IOException {
    DeploymentOf deployment = new DeploymentOf();
    reading.into(deployment);
    return Lint.run(deployment.context()).toList();
  }

  private static List<Finding> etc(String name) throws IOException {
    Corpus corpus = Corpus.orSkip();
    return findings(deployment -> corpus.etc(name, deployment::addRedacted));
  }

  private static long count(Collection<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  private static void report(String what, List<Finding> findings) {
    Map<String, Long> counts =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.id() + " " + finding.severity().wireName(),
                    TreeMap::new,
                    Collectors.counting()));
    LOG.info("{}: {}", what, counts);
  }
}
