package io.splunkautodoc.analysis.lint;

import static io.splunkautodoc.analysis.finding.Severity.INFO;
import static io.splunkautodoc.analysis.finding.Severity.WARNING;

import org.junit.jupiter.api.Test;

/** Rules about what a deployment server gives to whom, on fleets as sites have them. */
class FleetRulesTest {
  private static final String CLASSES = "system/local/serverclass.conf";
  private static final String OUTPUTS = "deployment-apps/all_forwarder_outputs/local/outputs.conf";
  private static final String GROUP =
      "[tcpout]\ndefaultGroup = idx\n[tcpout:idx]\nserver = 10.0.0.1:9997, 10.0.0.2:9997\n";
  private static final String WEB = "deployment-apps/web_inputs/local/inputs.conf";
  private static final String MONITOR =
      "[monitor:///var/log/nginx/access.log]\nindex = web\nsourcetype = nginx:access\n";
  private static final String BASE =
      "[serverClass:all]\nwhitelist.0 = *\n[serverClass:all:app:all_forwarder_outputs]\n"
          + "restartSplunkd = true\n";
  private static final String WEBS =
      "[serverClass:web]\nwhitelist.0 = web*.acme.example\n[serverClass:web:app:web_inputs]\n";

  @Test
  void parsing_settings_that_only_forwarders_get_are_told() {
    String props =
        "[nginx:access]\nSHOULD_LINEMERGE = false\nTIME_PREFIX = \\[\n"
            + "EVENT_BREAKER_ENABLE = true\n";
    String own = "deployment-apps/web_inputs/local/props.conf";
    Expect.that(
            "wrong-place",
            DeploymentOf.files(CLASSES, BASE + WEBS, OUTPUTS, GROUP, WEB, MONITOR, own, props))
        .at(own + ":2")
        .evidence(own + ":2", own + ":3")
        .severity(INFO);
    String heavy = "[serverClass:hf]\nwhitelist.0 = hf0*\n[serverClass:hf:app:web_parsing]\n";
    Expect.that(
            "wrong-place",
            DeploymentOf.files(
                CLASSES,
                BASE + WEBS + heavy,
                OUTPUTS,
                GROUP,
                WEB,
                MONITOR,
                own,
                props,
                "deployment-apps/web_parsing/local/props.conf",
                props,
                "deployment-apps/web_parsing/local/inputs.conf",
                "[splunktcp://9997]\n"))
        .nothing();
    Expect.that(
            "wrong-place",
            DeploymentOf.files(
                CLASSES, BASE + WEBS, OUTPUTS, GROUP, WEB, MONITOR, own, "[iis]\nTZ = UTC\n"))
        .nothing();
    String manager = "[serverClass:cm]\nwhitelist.0 = cm1\n[serverClass:cm:app:web_parsing]\n";
    Expect.that(
            "wrong-place",
            DeploymentOf.files(
                CLASSES,
                manager + "targetRepositoryLocation = $SPLUNK_HOME/etc/manager-apps\n",
                "deployment-apps/web_parsing/local/props.conf",
                props))
        .severity(INFO);
    Expect.that(
            "wrong-place",
            DeploymentOf.files(
                CLASSES,
                manager.replace(
                    "cm1\n", "cm1\ntargetRepositoryLocation = $SPLUNK_HOME/etc/manager-apps\n"),
                "deployment-apps/web_parsing/local/props.conf",
                props))
        .nothing();
    Expect.that(
            "wrong-place",
            DeploymentOf.files(
                CLASSES,
                BASE + WEBS,
                OUTPUTS,
                GROUP,
                WEB,
                MONITOR,
                own,
                "[nginx:access]\nEVENT_BREAKER_ENABLE = true\nEVENT_BREAKER = ([\\r\\n]+)\n"))
        .nothing();
  }

  @Test
  void an_app_whose_name_has_another_case_is_an_orphan_and_its_class_names_nothing() {
    String upload = WEBS.replace("app:web_inputs", "app:Web_inputs");
    Expect.that(
            "server-class-orphans",
            DeploymentOf.files(CLASSES, BASE + upload, OUTPUTS, GROUP, WEB, MONITOR))
        .at(WEB + ":1", CLASSES + ":7");
    Expect.that(
            "server-class-orphans",
            DeploymentOf.files(CLASSES, BASE + WEBS, OUTPUTS, GROUP, WEB, MONITOR))
        .nothing();
  }

  @Test
  void a_blacklist_of_an_app_lets_in_nobody_since_9_4_3() {
    String app = "[serverClass:web:app:web_inputs]\nblacklist.0 = web99*\n";
    String narrowed = WEBS.replace("[serverClass:web:app:web_inputs]\n", app);
    Expect.that(
            "app-filter-versions",
            DeploymentOf.files(CLASSES, narrowed, OUTPUTS, GROUP, WEB, MONITOR))
        .severity(WARNING)
        .at(CLASSES + ":3", CLASSES + ":3");
    Expect.that(
            "app-filter-versions",
            DeploymentOf.files(
                CLASSES, narrowed + "filterType = blacklist\n", OUTPUTS, GROUP, WEB, MONITOR))
        .nothing();
    String ofClass =
        WEBS.replace("[serverClass:web:app", "blacklist.0 = web99*\n[serverClass:web:app");
    Expect.that(
            "app-filter-versions",
            DeploymentOf.files(CLASSES, ofClass, OUTPUTS, GROUP, WEB, MONITOR))
        .nothing();
  }

  @Test
  void everything_to_everyone_is_told_unless_the_class_leaves_somebody_out() {
    String all =
        "[global]\nrestartSplunkd = true\n[serverClass:everything]\nwhitelist.0 = *\n"
            + "[serverClass:everything:app:*]\nstateOnClient = enabled\n";
    Expect.that(
            "everything-to-everyone",
            DeploymentOf.files(CLASSES, all, OUTPUTS, GROUP, WEB, MONITOR))
        .at(CLASSES + ":5");
    Expect.that(
            "everything-to-everyone",
            DeploymentOf.files(
                CLASSES,
                all.replace(
                    "whitelist.0 = *", "whitelist.0 = *\nmachineTypesFilter = linux-x86_64"),
                OUTPUTS,
                GROUP,
                WEB,
                MONITOR))
        .nothing();
  }

  @Test
  void what_a_class_switches_on_is_judged_and_what_it_switches_off_is_not() {
    String off = "deployment-apps/web_inputs/local/app.conf";
    String input = "[monitor:///var/log/nginx/access.log]\n";
    String state = "[install]\nstate = disabled\n";
    Expect.that("input-without-index", DeploymentOf.files(CLASSES, WEBS, WEB, input, off, state))
        .at(WEB + ":1");
    Expect.that("disabled-still-used", DeploymentOf.files(CLASSES, WEBS, WEB, input, off, state))
        .nothing();
    String noop = WEBS + "stateOnClient = noop\n";
    Expect.that("input-without-index", DeploymentOf.files(CLASSES, noop, WEB, input, off, state))
        .nothing();
    Expect.that("disabled-still-used", DeploymentOf.files(CLASSES, noop, WEB, input, off, state))
        .at(off + ":2");
    String disabled = WEBS + "stateOnClient = disabled\n";
    Expect.that("input-without-index", DeploymentOf.files(CLASSES, disabled, WEB, input)).nothing();
    Expect.that("disabled-still-used", DeploymentOf.files(CLASSES, disabled, WEB, input))
        .at(CLASSES + ":4")
        .says("The app web_inputs is given to clients and switched off there.");
    Expect.that(
            "input-without-index",
            DeploymentOf.files(
                CLASSES, disabled + BASE + "[serverClass:all:app:web_inputs]\n", WEB, input))
        .at(WEB + ":1");
  }
}
