package io.splunkautodoc.analysis.lint;

import static io.splunkautodoc.analysis.finding.Severity.ERROR;
import static io.splunkautodoc.analysis.finding.Severity.INFO;
import static io.splunkautodoc.analysis.finding.Severity.WARNING;

import org.junit.jupiter.api.Test;

/** Rules 6, 7, 8, 10, 12 and 13. */
class PropsRulesTest {
  private static final String PROPS = "apps/a/default/props.conf";
  private static final String INPUTS = "apps/a/default/inputs.conf";
  private static final String TRANSFORMS = "apps/a/default/transforms.conf";

  @Test
  void an_inputs_sourcetype_needs_a_stanza_in_props() {
    Expect.that(
            "sourcetype-without-props",
            DeploymentOf.files(
                INPUTS,
                "[monitor:///a]\nsourcetype = a\n[monitor:///b]\nsourcetype = b\n"
                    + "[monitor:///c]\nsourcetype = linux_secure\n",
                PROPS,
                "[a]\nTRUNCATE = 1\n"))
        .at("apps/a/default/inputs.conf:4")
        .severity(WARNING)
        .says("Sourcetype b has no stanza in any props.conf of the upload.");
  }

  @Test
  void what_windows_gives_whole_or_a_stanza_describes_by_source_needs_none() {
    Expect.that(
            "sourcetype-without-props",
            DeploymentOf.files(
                INPUTS,
                "[WinEventLog://DFS Replication]\nsourcetype = WinEventLog:DFS\n"
                    + "[monitor:///logs/b.log]\nsourcetype = b\n"
                    + "[monitor:///logs/c]\nsourcetype = c\n",
                PROPS,
                "[source::/logs/*.log]\nTRUNCATE = 1\n"))
        .at("apps/a/default/inputs.conf:6");
  }

  @Test
  void without_any_props_nothing_can_be_told() {
    Expect.that(
            "sourcetype-without-props",
            DeploymentOf.files(INPUTS, "[monitor:///a]\nsourcetype = a\n"))
        .nothing();
  }

  @Test
  void a_begun_sourcetype_is_told_what_it_lacks() {
    Expect.that(
            "great-eight-incomplete",
            DeploymentOf.files(PROPS, "[a]\nLINE_BREAKER = x\nSHOULD_LINEMERGE = false\n"))
        .at("apps/a/default/props.conf:1")
        .severity(INFO)
        .says(
            "Sourcetype [a] lacks TRUNCATE, TIME_PREFIX, TIME_FORMAT, MAX_TIMESTAMP_LOOKAHEAD,"
                + " EVENT_BREAKER_ENABLE, EVENT_BREAKER.");
  }

  @Test
  void the_eight_together_are_fine_and_so_is_a_sourcetype_for_searches_only() {
    String all =
        "[a]\nLINE_BREAKER = x\nSHOULD_LINEMERGE = false\nTRUNCATE = 9\nDATETIME_CONFIG = current\n"
            + "EVENT_BREAKER = x\nEVENT_BREAKER_ENABLE = true\n";
    Expect.that(
            "great-eight-incomplete",
            DeploymentOf.files(
                PROPS, all + "[b]\nEXTRACT-x = (?<x>.)\n[source::/x]\nTRUNCATE = 1\n"))
        .nothing();
  }

  @Test
  void sourcetypes_that_no_input_brings_are_told_together() {
    Expect.that(
            "sourcetype-without-input",
            DeploymentOf.files(
                INPUTS, "[monitor:///a]\nsourcetype = a\n", PROPS, "[a]\n[b]\n[c]\n[source::/x]\n"))
        .at("apps/a/default/props.conf:2")
        .says("No input of the upload brings b, c.");
  }

  @Test
  void without_inputs_nobody_misses_them() {
    Expect.that("sourcetype-without-input", DeploymentOf.files(PROPS, "[a]\n[b]\n")).nothing();
  }

  @Test
  void default_in_an_app_reaches_all_others() {
    Expect.that(
            "global-keys-in-app",
            DeploymentOf.files(PROPS, "TRUNCATE = 1\n[default]\nTZ = UTC\n[a]\nTZ = CET\n"))
        .at("apps/a/default/props.conf:1")
        .evidence("apps/a/default/props.conf:1", "apps/a/default/props.conf:3");
    Expect.that(
            "global-keys-in-app",
            DeploymentOf.files("system/local/props.conf", "[default]\nTZ = UTC\n", PROPS, "[a]\n"))
        .nothing();
  }

  @Test
  void unknown_keys_come_with_the_name_that_was_meant() {
    Expect.that("unknown-key", DeploymentOf.files(INPUTS, "[monitor:///a]\nsourceType = x\n"))
        .at("apps/a/default/inputs.conf:2")
        .severity(WARNING)
        .says("inputs [monitor:///a] sets sourceType. Splunk's name is sourcetype.");
    Expect.that("unknown-key", DeploymentOf.files(PROPS, "[a]\nFIELDALAIS-x = a as b\n"))
        .says("props [a] sets FIELDALAIS-x. Splunk's name is FIELDALIAS-<name>.");
  }

  @Test
  void keys_that_splunk_knows_and_those_of_other_schemes_are_fine() {
    Expect.that(
            "unknown-key",
            DeploymentOf.files(
                PROPS,
                "[a]\nEXTRACT-my class = x\nTRANSFORMS = syslog-host\nSEGMENTATION-full = x\n",
                INPUTS,
                "[myscheme://x]\nmy_key = 1\n[monitor:///a]\nwhitelist = x\n",
                "apps/a/default/my_settings.conf",
                "[a]\nwhatever = 1\n"))
        .nothing();
  }

  @Test
  void a_target_in_the_wrong_case_is_an_error() {
    Expect.that(
            "unknown-key",
            DeploymentOf.files(
                TRANSFORMS, "[t]\nREGEX = x\nDEST_KEY = metadata:host\nFORMAT = host::x\n"))
        .at("apps/a/default/transforms.conf:3")
        .severity(ERROR);
  }

  @Test
  void only_the_key_of_the_index_begins_with_an_underscore() {
    String rule = "[t]\nREGEX = x\nFORMAT = y\n";
    Expect.that("unknown-key", DeploymentOf.files(TRANSFORMS, rule + "DEST_KEY = MetaData:Index\n"))
        .says(
            "transforms [t] writes to MetaData:Index, which does nothing. Splunk's name is _MetaData:Index.");
    Expect.that(
            "unknown-key", DeploymentOf.files(TRANSFORMS, rule + "SOURCE_KEY = _MetaData:Host\n"))
        .says(
            "transforms [t] looks at _MetaData:Host, which does nothing. Splunk's name is MetaData:Host.");
    Expect.that(
            "unknown-key",
            DeploymentOf.files(
                TRANSFORMS, rule + "SOURCE_KEY = host\nDEST_KEY = _MetaData:Index\n"))
        .nothing();
  }

  @Test
  void deprecated_settings_are_told_once_an_app_and_key() {
    Expect.that(
            "deprecated-setting",
            DeploymentOf.files(
                INPUTS,
                "[monitor:///a]\n_whitelist = x\n[monitor:///b]\n_whitelist = x\n",
                "apps/a/default/app.conf",
                "[install]\nis_manageable = 1\n"))
        .at("apps/a/default/app.conf:2", "apps/a/default/inputs.conf:2")
        .says("app.conf sets is_manageable, which Splunk has removed.");
    Expect.that("deprecated-setting", DeploymentOf.files(INPUTS, "[monitor:///a]\nwhitelist = x\n"))
        .nothing();
  }
}
