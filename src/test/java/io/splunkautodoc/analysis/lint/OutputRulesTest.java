package io.splunkautodoc.analysis.lint;

import static io.splunkautodoc.analysis.finding.Severity.ERROR;
import static io.splunkautodoc.analysis.finding.Severity.WARNING;

import org.junit.jupiter.api.Test;

/** Rules 17 and 18. */
class OutputRulesTest {
  private static final String OUTPUTS = "system/local/outputs.conf";
  private static final String INPUTS = "apps/a/local/inputs.conf";

  @Test
  void a_group_must_exist_reach_somebody_and_be_used() {
    Expect.that(
            "output-group",
            DeploymentOf.files(
                OUTPUTS,
                "[tcpout]\ndefaultGroup = one\n[tcpout:one]\n[tcpout:two]\nserver = h:9997\n",
                INPUTS,
                "[monitor:///a]\n_TCP_ROUTING = three\n"))
        .at(
            "apps/a/local/inputs.conf:2",
            "system/local/outputs.conf:3",
            "system/local/outputs.conf:4");
  }

  @Test
  void an_undefined_group_is_an_error_on_a_whole_instance() {
    Expect.that(
            "output-group",
            DeploymentOf.files(
                OUTPUTS, "[tcpout]\ndefaultGroup = one, x\n[tcpout:one]\nserver = h:9997\n"))
        .at("system/local/outputs.conf:2")
        .severity(ERROR)
        .says(
            "defaultGroup names the output group x, which the upload does not define."
                + " It gets nothing; one does all the same.");
    Expect.that(
            "output-group",
            DeploymentOf.files(
                OUTPUTS,
                "[tcpout]\ndefaultGroup = x\n[tcpout:y]\nserver = h:9997\ndisabled = 1\n",
                INPUTS,
                "[monitor:///a]\n_TCP_ROUTING = y\n"))
        .at("system/local/outputs.conf:2")
        .says(
            "defaultGroup names the output group x, which the upload does not define."
                + " None of the groups that it names takes anything.");
  }

  @Test
  void groups_that_fit_are_fine_and_of_no_groups_nothing_is_told() {
    Expect.that(
            "output-group",
            DeploymentOf.files(
                OUTPUTS,
                "[tcpout]\ndefaultGroup = one\n[tcpout:one]\nindexerDiscovery = d\n"
                    + "[tcpout:two]\nserver = h:1\n",
                INPUTS,
                "[monitor:///a]\n_TCP_ROUTING = two, one\n"))
        .nothing();
    Expect.that("output-group", DeploymentOf.files(INPUTS, "[monitor:///a]\n_TCP_ROUTING = x\n"))
        .nothing();
  }

  @Test
  void several_default_groups_send_copies() {
    Expect.that(
            "cloning-groups",
            DeploymentOf.files(
                OUTPUTS,
                "[tcpout]\ndefaultGroup = a, b, empty\n[tcpout:a]\nserver = a:9997\n"
                    + "[tcpout:b]\nindexerDiscovery = b\n[tcpout:empty]\n"))
        .at("system/local/outputs.conf:2")
        .severity(WARNING)
        .says("defaultGroup sends every event to each of a, b.");
    Expect.that("cloning-groups", DeploymentOf.files(OUTPUTS, "[tcpout]\ndefaultGroup = a\n"))
        .nothing();
  }

  @Test
  void groups_that_get_nothing_make_no_copies() {
    Expect.that(
            "cloning-groups",
            DeploymentOf.files(
                OUTPUTS,
                "[tcpout]\ndefaultGroup = a, <another>, off\n[tcpout:a]\n"
                    + "[tcpout:off]\ndisabled = 1\n"))
        .nothing();
  }
}
