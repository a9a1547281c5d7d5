package io.splunkautodoc.analysis.lint;

import static io.splunkautodoc.analysis.finding.Severity.INFO;

import io.splunkautodoc.analysis.serverclass.Client;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules 19 to 22, and 9 and 16 where server classes decide who meets whom. */
class ServerClassRulesTest {
  private static final String CLASSES = "system/local/serverclass.conf";
  private static final String A = "deployment-apps/a/default/props.conf";
  private static final String B = "deployment-apps/b/default/props.conf";

  @Test
  void classes_without_members_or_apps_and_apps_without_classes_are_told() {
    LintContext upload =
        DeploymentOf.files(
            CLASSES,
            "[serverClass:empty]\n"
                + "whitelist.0 = *\n"
                + "[serverClass:nobody]\n"
                + "[serverClass:nobody:app:a]\n"
                + "[serverClass:typo]\n"
                + "whitelist.0 = h\n"
                + "[serverClass:typo:app:aa]\n",
            A,
            "[x]\n",
            B,
            "[x]\n");
    Expect.that("server-class-orphans", upload)
        .at(
            "deployment-apps/b/default/props.conf:1",
            "system/local/serverclass.conf:1",
            "system/local/serverclass.conf:3",
            "system/local/serverclass.conf:7");
  }

  @Test
  void classes_and_apps_that_meet_are_fine_and_so_is_an_upload_without_classes() {
    String classes = "[serverClass:c]\nwhitelist.0 = h*\n[serverClass:c:app:a]\n";
    Expect.that("server-class-orphans", DeploymentOf.files(CLASSES, classes, A, "[x]\n")).nothing();
    Expect.that("server-class-orphans", DeploymentOf.files(A, "[x]\n")).nothing();
  }

  @Test
  void with_a_list_of_clients_a_class_that_matches_none_is_told() {
    DeploymentOf upload =
        DeploymentOf.read(
            CLASSES, "[serverClass:c]\nwhitelist.0 = web*\n[serverClass:c:app:a]\n", A, "[x]\n");
    Expect.that(
            "server-class-orphans",
            upload.context(LintOptions.NONE.with(List.of(Client.named("db1")))))
        .at("system/local/serverclass.conf:1")
        .says("None of the known clients belongs to the server class c.");
    Expect.that(
            "server-class-orphans",
            upload.context(LintOptions.NONE.with(List.of(Client.named("web1")))))
        .nothing();
  }

  @Test
  void an_apps_filter_without_a_type_changed_its_meaning() {
    Expect.that(
            "app-filter-versions",
            DeploymentOf.files(
                CLASSES,
                "[serverClass:c]\nwhitelist.0 = *\n[serverClass:c:app:a]\nblacklist.0 = x\n"
                    + "whitelist.0 = y\n",
                A,
                "[x]\n"))
        .at("system/local/serverclass.conf:3")
        .says(
            "Who gets the app a of server class c changes with 9.4.3: its filter lets in all but"
                + " its blacklist before and only its whitelist since.");
  }

  @Test
  void a_filter_that_says_its_type_means_the_same_everywhere() {
    Expect.that(
            "app-filter-versions",
            DeploymentOf.files(
                CLASSES,
                "[serverClass:c]\nwhitelist.0 = *\n[serverClass:c:app:a]\nfilterType = whitelist\n"
                    + "whitelist.0 = y\n",
                A,
                "[x]\n"))
        .nothing();
  }

  @Test
  void everything_to_everyone_is_told() {
    Expect.that(
            "everything-to-everyone",
            DeploymentOf.files(
                CLASSES, "[serverClass:c]\nwhitelist.0 = *\n[serverClass:c:app:*]\n", A, "[x]\n"))
        .at("system/local/serverclass.conf:3");
    Expect.that(
            "everything-to-everyone",
            DeploymentOf.files(
                CLASSES,
                "[serverClass:c]\nwhitelist.0 = h\n[serverClass:c:app:*]\n"
                    + "[serverClass:d]\nwhitelist.0 = *\n[serverClass:d:app:a]\n",
                A,
                "[x]\n"))
        .nothing();
  }

  @Test
  void apps_on_the_same_clients_must_agree() {
    String both =
        "[serverClass:c]\nwhitelist.0 = h\n[serverClass:c:app:a]\n[serverClass:c:app:b]\n";
    String apart =
        "[serverClass:c]\nwhitelist.0 = h\n[serverClass:c:app:a]\n"
            + "[serverClass:d]\nwhitelist.0 = i\n[serverClass:d:app:b]\n";
    Expect.that(
            "conflicting-apps",
            DeploymentOf.files(CLASSES, both, A, "[x]\nTRUNCATE = 1\n", B, "[x]\nTRUNCATE = 2\n"))
        .at("deployment-apps/a/default/props.conf:2")
        .says(
            "Apps a, b, which come together on clients such as h, disagree in props [x] on"
                + " TRUNCATE.");
    Expect.that(
            "conflicting-apps",
            DeploymentOf.files(CLASSES, apart, A, "[x]\nTRUNCATE = 1\n", B, "[x]\nTRUNCATE = 2\n"))
        .nothing();
  }

  @Test
  void settings_for_parsing_do_nothing_on_forwarders() {
    String classes = "[serverClass:c]\nwhitelist.0 = h\n[serverClass:c:app:a]\n";
    Expect.that(
            "wrong-place",
            DeploymentOf.files(CLASSES, classes, A, "[x]\nTRUNCATE = 1\nCHARSET = a\n"))
        .at("deployment-apps/a/default/props.conf:2")
        .severity(INFO)
        .caveats("client-role", "host-own-files");
  }

  @Test
  void on_an_uploaded_forwarder_they_do_nothing_either() {
    Expect.that(
            "wrong-place",
            DeploymentOf.files(
                "apps/SplunkUniversalForwarder/default/outputs.conf", "[tcpout]\n",
                "apps/a/local/props.conf", "[x]\nCHARSET = a\nEXTRACT-f = (?<f>.)\n",
                "system/local/server.conf", "[general]\n"))
        .at("apps/a/local/props.conf:3")
        .says(
            "A universal forwarder holds the app a, so its settings for parsing and searching do"
                + " nothing there: x.");
  }

  @Test
  void they_may_be_there_where_others_parse_too_or_the_forwarder_does() {
    String classes = "[serverClass:c]\nwhitelist.0 = h\n[serverClass:c:app:a]\n";
    String indexers = "manager-apps/a/default/props.conf";
    Expect.that(
            "wrong-place",
            DeploymentOf.files(CLASSES, classes, A, "[x]\nTZ = UTC\n", indexers, "[x]\nTZ = UTC\n"))
        .nothing();
    Expect.that(
            "wrong-place",
            DeploymentOf.files(
                CLASSES,
                classes,
                A,
                "[x]\nTZ = UTC\nINDEXED_EXTRACTIONS = csv\n[y]\nCHARSET = a\n"))
        .nothing();
    Expect.that(
            "wrong-place",
            DeploymentOf.files(
                CLASSES,
                classes,
                A,
                "[x]\nTZ = UTC\n",
                "deployment-apps/a/default/indexes.conf",
                "[web]\nhomePath = x\n"))
        .nothing();
  }
}
