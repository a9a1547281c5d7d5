package io.splunkautodoc.analysis.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.RuleInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LintTest {
  @Test
  void rules_are_numbered_without_gaps() {
    List<Integer> numbers = Lint.rules().stream().map(RuleInfo::number).toList();
    assertEquals(IntStream.rangeClosed(1, 31).boxed().toList(), numbers);
  }

  @Test
  void every_rule_has_an_id_of_its_own() {
    List<String> ids = Lint.rules().stream().map(RuleInfo::id).toList();
    assertEquals(ids.size(), new HashSet<>(ids).size());
  }

  @Test
  void every_rule_is_said_in_whole_sentences() {
    for (RuleInfo rule : Lint.rules()) {
      assertTrue(rule.why().endsWith("."), rule.id());
      assertTrue(rule.howToFix().endsWith("."), rule.id());
    }
  }

  @Test
  void findings_come_by_rule_then_by_place() {
    List<Finding> findings =
        Lint.run(
                DeploymentOf.files(
                    "apps/b/default/inputs.conf", "[monitor:///b]\n[monitor:///a]\n",
                    "apps/a/default/inputs.conf", "[tcp://1]\n"))
            .toList();
    assertEquals(findings.stream().sorted().toList(), findings);
    assertEquals(
        List.of(
            "4 apps/a/default/inputs.conf:1",
            "4 apps/b/default/inputs.conf:1",
            "4 apps/b/default/inputs.conf:2",
            "5 apps/a/default/inputs.conf:1",
            "5 apps/b/default/inputs.conf:1",
            "5 apps/b/default/inputs.conf:2"),
        findings.stream().map(each -> each.rule().number() + " " + each.place()).toList());
  }

  @Test
  void the_order_of_the_files_changes_nothing() {
    List<String> files =
        List.of(
            "apps/b/default/props.conf", "[x]\nTRANSFORMS-a = gone\nTZ = UTC\n",
            "apps/a/default/props.conf", "[x]\nTZ = CET\n[y]\nTRANSFORMS-a = gone\n",
            "apps/a/local/props.conf", "[x]\nLINE_BREAKER = x\n",
            "apps/a/default/transforms.conf", "[t]\nREGEX = x\n",
            "system/local/outputs.conf", "[tcpout]\ndefaultGroup = a, b\n");
    List<String> reversed = new ArrayList<>();
    for (int i = files.size() - 2; i >= 0; i -= 2) {
      reversed.addAll(files.subList(i, i + 2));
    }
    List<Finding> findings = Lint.run(DeploymentOf.files(files.toArray(String[]::new))).toList();
    assertEquals(findings, Lint.run(DeploymentOf.files(reversed.toArray(String[]::new))).toList());
    assertEquals(6, findings.size());
  }

  @Test
  void an_empty_upload_has_nothing_wrong() {
    assertEquals(List.of(), Lint.run(DeploymentOf.files()).toList());
  }

  @Test
  void a_flood_is_cut_and_counted() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < Findings.MOST + 5; i++) {
      many.append("[monitor:///").append(i).append("]\n");
    }
    List<Finding> findings =
        Expect.that(
                "input-without-index",
                DeploymentOf.files("apps/a/default/inputs.conf", many.toString()))
            .findings();
    assertEquals(Findings.MOST + 1, findings.size());
    assertEquals(
        "There are 5 more of these, which are not listed.", findings.get(Findings.MOST).message());
  }

  @Test
  void any_text_is_judged_without_a_fuss() {
    String odd = "[\n]\n[]\n= x\n[a]]]\nx\\\ny = \n[tcp:]\n[monitor://]\n[http://]\nindex = $1\n";
    for (String conf :
        List.of("props", "transforms", "inputs", "outputs", "indexes", "serverclass", "app")) {
      Lint.run(
              DeploymentOf.files(
                  "apps/a/default/" + conf + ".conf", odd,
                  "deployment-apps/b/local/" + conf + ".conf", odd))
          .forEach(finding -> assertTrue(finding.place().line() >= 1));
    }
  }
}
