package io.splunkautodoc.analysis.lint;

import static io.splunkautodoc.analysis.finding.Severity.ERROR;
import static io.splunkautodoc.analysis.finding.Severity.INFO;
import static io.splunkautodoc.analysis.finding.Severity.WARNING;

import org.junit.jupiter.api.Test;

/** Rules 1, 2, 26 and 30. */
class TransformRulesTest {
  private static final String PROPS = "apps/a/default/props.conf";
  private static final String TRANSFORMS = "apps/a/default/transforms.conf";
  private static final String SYSTEM = "system/local/server.conf";
  private static final String GENERAL = "[general]\nserverName = one\n";

  private static LintContext instance(String props, String transforms) {
    return DeploymentOf.files(PROPS, props, TRANSFORMS, transforms, SYSTEM, GENERAL);
  }

  @Test
  void a_name_without_a_transform_is_an_error_on_a_whole_instance() {
    Expect.that(
            "undefined-transform",
            instance("[web]\nTRANSFORMS-x = there, gone\n", "[there]\nREGEX = x\n"))
        .at("apps/a/default/props.conf:2")
        .severity(ERROR)
        .says("[web] TRANSFORMS-x names gone, which no transforms.conf of the upload defines.");
  }

  @Test
  void in_a_single_app_it_is_a_warning_as_another_app_may_define_it() {
    Expect.that(
            "undefined-transform",
            DeploymentOf.files(
                PROPS, "[web]\nLOOKUP-x = gone a OUTPUT b\n", TRANSFORMS, "[other]\nREGEX = x\n"))
        .at("apps/a/default/props.conf:2")
        .severity(WARNING)
        .caveats("one-app");
  }

  @Test
  void nothing_can_be_told_of_a_single_app_without_any_transforms() {
    Expect.that("undefined-transform", DeploymentOf.files(PROPS, "[web]\nREPORT-x = gone\n"))
        .nothing();
  }

  @Test
  void names_that_exist_or_that_splunk_ships_are_fine() {
    Expect.that(
            "undefined-transform",
            instance(
                "[web]\nTRANSFORMS-x = a , syslog-host\nLOOKUP-y = l f OUTPUT g\nREPORT-z = \n",
                "[a]\nREGEX = x\n[l]\nfilename = l.csv\n"))
        .nothing();
  }

  @Test
  void a_search_does_not_see_what_another_app_keeps_to_itself() {
    String other = "apps/b/default/transforms.conf";
    String meta = "apps/b/metadata/default.meta";
    String props = "[web]\nREPORT-x = fields\nTRANSFORMS-y = fields\n";
    Expect.that(
            "undefined-transform",
            DeploymentOf.files(PROPS, props, other, "[fields]\nREGEX = x\n", SYSTEM, GENERAL))
        .at("apps/a/default/props.conf:2")
        .says("[web] REPORT-x names fields, which only b defines and does not export.");
    Expect.that(
            "undefined-transform",
            DeploymentOf.files(
                PROPS,
                props,
                other,
                "[fields]\nREGEX = x\n",
                meta,
                "[transforms]\nexport = system\n"))
        .nothing();
  }

  @Test
  void a_transform_that_nothing_names_is_told() {
    Expect.that(
            "unused-transform",
            instance("[web]\nREPORT-x = used\n", "[used]\nREGEX = x\n[left]\nREGEX = y\n"))
        .at("apps/a/default/transforms.conf:3")
        .severity(INFO);
  }

  @Test
  void lookups_and_transforms_of_searches_are_used_elsewhere() {
    Expect.that(
            "unused-transform",
            DeploymentOf.files(
                PROPS,
                "[web]\nKV_MODE = none\n",
                TRANSFORMS,
                "[l]\nfilename = l.csv\n[by_search]\nREGEX = x\n",
                "apps/a/default/savedsearches.conf",
                "[s]\nsearch = index=a | extract by_search | stats count\n"))
        .nothing();
  }

  @Test
  void a_rule_that_writes_another_sourcetype_is_told() {
    Expect.that(
            "renamed-sourcetype",
            instance(
                "[raw]\nTRANSFORMS-t = to_web\n[same]\nTRANSFORMS-t = other\n",
                "[to_web]\nREGEX = x\nDEST_KEY = MetaData:Sourcetype\nFORMAT = sourcetype::web\n"
                    + "[other]\nREGEX = x\nDEST_KEY = MetaData:Host\nFORMAT = host::h\n"))
        .at("apps/a/default/props.conf:2")
        .says("Events of [raw] can become web.")
        .evidence("apps/a/default/props.conf:2", "apps/a/default/transforms.conf:4");
  }

  @Test
  void a_sourcetype_that_the_event_itself_names_is_told_as_such() {
    Expect.that(
            "renamed-sourcetype",
            instance(
                "[stash]\nTRANSFORMS-t = named\n",
                "[named]\nREGEX = st=(\\S+)\nDEST_KEY = MetaData:Sourcetype\n"
                    + "FORMAT = sourcetype::$1\n"))
        .says("Events of [stash] can become $1 (filled in from the event).");
  }

  @Test
  void a_sourcetype_by_source_counts_where_an_input_leaves_it_open() {
    String props = "[source::/var/log/x.log]\nsourcetype = x\n";
    String inputs = "apps/a/default/inputs.conf";
    Expect.that(
            "renamed-sourcetype",
            DeploymentOf.files(PROPS, props, inputs, "[monitor:///var/log/x.log]\n"))
        .at("apps/a/default/props.conf:2");
    Expect.that(
            "renamed-sourcetype",
            DeploymentOf.files(
                PROPS, props, inputs, "[monitor:///var/log/x.log]\nsourcetype = y\n"))
        .nothing();
  }

  @Test
  void a_null_queue_for_everything_drops_all() {
    String drop = "[null]\nREGEX = .\nDEST_KEY = queue\nFORMAT = nullQueue\n";
    String keep = "[keep]\nREGEX = error\nDEST_KEY = queue\nFORMAT = indexQueue\n";
    Expect.that("drops-everything", instance("[web]\nTRANSFORMS-x = keep, null\n", drop + keep))
        .at("apps/a/default/transforms.conf:1")
        .says("[null] drops every event of [web].");
    Expect.that("drops-everything", instance("[web]\nTRANSFORMS-x = null, keep\n", drop + keep))
        .nothing();
    Expect.that(
            "drops-everything", instance("[web]\nTRANSFORMS-x = null\n", drop.replace(".", "a")))
        .nothing();
  }

  @Test
  void a_regular_expression_that_others_are_made_of_is_used() {
    Expect.that(
            "unused-transform",
            DeploymentOf.files(
                "apps/a/default/props.conf",
                "[dhcpd]\nREPORT-offer = offer\n",
                "apps/a/default/transforms.conf",
                "[offer]\nREGEX = [[prefix]]OFFER [[mac:client_]] (\\S+)\n"
                    + "[prefix]\nREGEX = dhcpd: \n"
                    + "[mac]\nREGEX = [0-9a-f:]{17}\n"
                    + "[left]\nREGEX = [[left]] x\n"))
        .at("apps/a/default/transforms.conf:7");
  }
}
