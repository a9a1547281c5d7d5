package io.splunkautodoc.analysis.lint;

import static io.splunkautodoc.analysis.finding.Severity.ERROR;
import static io.splunkautodoc.analysis.finding.Severity.INFO;
import static io.splunkautodoc.analysis.finding.Severity.WARNING;

import org.junit.jupiter.api.Test;

/** Rules 4, 5, 16, 24, 28 and 31. */
class InputRulesTest {
  private static final String INPUTS = "apps/a/default/inputs.conf";
  private static final String LOCAL = "apps/a/local/inputs.conf";

  @Test
  void an_enabled_input_needs_an_index() {
    Expect.that(
            "input-without-index",
            DeploymentOf.files(
                INPUTS,
                "[monitor:///a]\n[monitor:///b]\nindex = b\n[monitor:///c]\ndisabled = 1\n"
                    + "[splunktcp://9997]\n[script://./bin/x.sh]\nindex = default\n"))
        .at("apps/a/default/inputs.conf:1", "apps/a/default/inputs.conf:7");
  }

  @Test
  void an_index_can_come_from_default_or_another_file_of_the_app() {
    Expect.that(
            "input-without-index",
            DeploymentOf.files(
                INPUTS, "[monitor:///a]\n[udp://514]\n", LOCAL, "[default]\nindex = main\n"))
        .nothing();
  }

  @Test
  void splunks_own_default_is_no_choice() {
    Expect.that(
            "input-without-index",
            DeploymentOf.files(
                "system/default/inputs.conf",
                "[default]\nindex = default\n",
                INPUTS,
                "[tcp://1]\n"))
        .at("apps/a/default/inputs.conf:1")
        .severity(WARNING);
  }

  @Test
  void files_and_ports_need_a_sourcetype() {
    Expect.that(
            "input-without-sourcetype",
            DeploymentOf.files(
                INPUTS,
                "[monitor:///a]\n[tcp://514]\nsourcetype = syslog\n[WinEventLog://Security]\n"))
        .at("apps/a/default/inputs.conf:1");
  }

  @Test
  void props_can_name_it_by_source() {
    Expect.that(
            "input-without-sourcetype",
            DeploymentOf.files(
                INPUTS,
                "[monitor:///var/log/a.log]\n",
                "apps/b/default/props.conf",
                "[source::/var/log/*.log]\nsourcetype = a\n"))
        .nothing();
  }

  @Test
  void the_same_path_twice_is_told_and_a_path_below_another() {
    Expect same =
        Expect.that(
            "overlapping-monitors",
            DeploymentOf.files(
                INPUTS,
                "[monitor:///var/log]\n",
                "apps/b/default/inputs.conf",
                "[monitor:///var/log/]\n"));
    same.at("apps/a/default/inputs.conf:1").severity(WARNING);
    Expect.that(
            "overlapping-monitors",
            DeploymentOf.files(INPUTS, "[monitor:///var/log]\n[monitor:///var/log/messages]\n"))
        .at("apps/a/default/inputs.conf:1")
        .severity(INFO)
        .evidence("apps/a/default/inputs.conf:1", "apps/a/default/inputs.conf:2");
  }

  @Test
  void monitors_that_are_narrowed_off_or_on_other_hosts_do_not_overlap() {
    Expect.that(
            "overlapping-monitors",
            DeploymentOf.files(
                INPUTS,
                "[monitor:///var/log]\nwhitelist = x\n[monitor:///var/log/messages]\n"
                    + "[monitor:///var/logs]\n[monitor:///opt]\ndisabled = 1\n[monitor:///opt/x]\n"
                    + "[monitor://$SPLUNK_HOME/out]\n[monitor://$SPLUNK_HOME\\out]\n"))
        .nothing();
    Expect.that(
            "overlapping-monitors",
            DeploymentOf.files(
                "deployment-apps/a/default/inputs.conf", "[monitor:///var/log]\n",
                "deployment-apps/b/default/inputs.conf", "[monitor:///var/log/]\n"))
        .nothing();
  }

  @Test
  void a_bundle_ships_neither_local_files_nor_enabled_inputs() {
    LintContext bundle =
        DeploymentOf.files(
            INPUTS,
            "[script://./bin/a]\n[script://./bin/b]\ndisabled = true\n",
            LOCAL,
            "[script://./bin/b]\ninterval = 5\n",
            "apps/a/metadata/local.meta",
            "[]\nversion = 9\n");
    Expect.that("packaging", bundle)
        .at(
            "apps/a/default/inputs.conf:1",
            "apps/a/local/inputs.conf:1",
            "apps/a/metadata/local.meta:1");
  }

  @Test
  void an_instance_has_its_local_files_by_right() {
    Expect.that(
            "packaging",
            DeploymentOf.files(LOCAL, "[tcp://1]\n", "system/local/server.conf", "[a]\n"))
        .nothing();
  }

  @Test
  void a_batch_outside_of_a_spool_folder_and_a_port_on_an_indexer_can_lose_data() {
    Expect.that(
            "risky-input",
            DeploymentOf.files(
                INPUTS,
                "[batch:///data/x]\nmove_policy = sinkhole\n[batch:///data/spool/x]\n"
                    + "[splunktcp://9997]\n[udp://514]\n"))
        .at("apps/a/default/inputs.conf:1", "apps/a/default/inputs.conf:5")
        .severity(WARNING);
  }

  @Test
  void a_batch_in_a_folder_of_splunk_is_worth_knowing_only() {
    Expect.that(
            "risky-input",
            DeploymentOf.files(
                INPUTS, "[batch://$SPLUNK_HOME/var/log/x/out/*.csv]\nmove_policy = sinkhole\n"))
        .at("apps/a/default/inputs.conf:1")
        .severity(INFO);
  }

  @Test
  void a_port_on_a_forwarder_is_fine() {
    Expect.that("risky-input", DeploymentOf.files(INPUTS, "[udp://514]\n[monitor:///x]\n"))
        .nothing();
  }

  @Test
  void a_kind_in_the_wrong_case_is_read_by_nobody() {
    Expect.that(
            "input-kind-case",
            DeploymentOf.files(
                INPUTS,
                "[MONITOR:///var/log/a.log]\nindex = a\n[Tcp:514]\n[wineventlog://Security]\n[ssl]\n"))
        .at(
            "apps/a/default/inputs.conf:1",
            "apps/a/default/inputs.conf:3",
            "apps/a/default/inputs.conf:4",
            "apps/a/default/inputs.conf:5")
        .severity(ERROR)
        .caveats("input-kind-case")
        .says(
            "Splunk does not read [MONITOR:///var/log/a.log] as monitor: case counts in names."
                + " Write [monitor:///var/log/a.log].");
  }

  @Test
  void kinds_as_splunk_writes_them_and_those_of_apps_are_fine() {
    Expect.that(
            "input-kind-case",
            DeploymentOf.files(
                INPUTS,
                "[default]\n[monitor:///VAR/Log]\n[tcp]\n[WinEventLog://Security]\n[SSL]\n"
                    + "[MonitorNoHandle://x]\n[Okta://one]\n[Okta]\n"))
        .nothing();
  }

  @Test
  void what_splunk_does_not_read_needs_no_index() {
    LintContext upload = DeploymentOf.files(INPUTS, "[MONITOR:///var/log/a.log]\n");
    Expect.that("input-without-index", upload).nothing();
    Expect.that("input-without-sourcetype", upload).nothing();
  }
}
