package io.splunkautodoc.analysis.lint;

import static io.splunkautodoc.analysis.finding.Severity.ERROR;
import static io.splunkautodoc.analysis.finding.Severity.INFO;
import static io.splunkautodoc.analysis.finding.Severity.WARNING;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** Rules 9, 11, 23, 25 and 29. */
class HostRulesTest {
  private static final String TRANSFORMS = "apps/a/default/transforms.conf";
  private static final String SERVER = "system/local/server.conf";

  @Test
  void apps_of_an_instance_must_agree_in_the_same_folder() {
    Expect.that(
            "conflicting-apps",
            DeploymentOf.files(
                "apps/a/default/props.conf", "[x]\nTRUNCATE = 1\nTZ = UTC\nEXTRACT-x = a\n",
                "apps/b/default/props.conf", "[x]\nTRUNCATE = 2\nTZ = UTC\nEXTRACT-x = b\n"))
        .at("apps/a/default/props.conf:2")
        .severity(WARNING)
        .evidence("apps/a/default/props.conf:2", "apps/b/default/props.conf:2");
  }

  @Test
  void a_stronger_file_decides() {
    String a = "apps/a/default/props.conf";
    String b = "apps/b/default/props.conf";
    Expect.that(
            "conflicting-apps",
            DeploymentOf.files(
                a,
                "[x]\nTRUNCATE = 1\n",
                b,
                "[x]\nTRUNCATE = 2\n",
                "apps/c/local/props.conf",
                "[x]\nTRUNCATE = 3\n"))
        .nothing();
    Expect.that(
            "conflicting-apps",
            DeploymentOf.files(
                "apps/a/local/props.conf", "[x]\nTRUNCATE = 1\n",
                "apps/b/local/props.conf", "[x]\nTRUNCATE = 2\n",
                "system/local/props.conf", "[x]\nTRUNCATE = 3\n"))
        .nothing();
  }

  @Test
  void what_reading_found_becomes_one_finding_a_kind() {
    LintContext upload =
        DeploymentOf.files(
            "apps/a/default/props.conf", "[x]\nTZ = a\nTZ = b\n[broken\njunk\nmore\n");
    Expect.that("text-problem", upload)
        .at(
            "apps/a/default/props.conf:3",
            "apps/a/default/props.conf:4",
            "apps/a/default/props.conf:5");
  }

  @Test
  void a_clean_text_is_fine() {
    Expect.that("text-problem", DeploymentOf.files("apps/a/default/props.conf", "[x]\nTZ = a\n"))
        .nothing();
  }

  @Test
  void secrets_in_plain_text_and_weak_tls_are_told_without_the_value() {
    Expect secrets =
        Expect.that(
            "security",
            DeploymentOf.files(
                SERVER,
                "[general]\npass4SymmKey = Tr0ub4dor\n[sslConfig]\nsslPassword = $7$abc=\n"
                    + "sslVerifyServerCert = false\nsslVersions = tls, -tls1.0\n"));
    secrets
        .at(
            "system/local/server.conf:2",
            "system/local/server.conf:5",
            "system/local/server.conf:6")
        .severity(WARNING);
    secrets.findings().forEach(each -> assertFalse(each.toString().contains("Tr0ub4dor")));
  }

  @Test
  void secrets_are_told_where_the_reading_of_the_upload_has_replaced_them() {
    DeploymentOf upload = new DeploymentOf();
    upload.addRedacted(
        SERVER,
        "[general]\npass4SymmKey = Tr0ub4dor\n[sslConfig]\nsslPassword = $7$abc=\npassword =\n"
            .getBytes(UTF_8));
    Expect.that("security", upload.context())
        .at("system/local/server.conf:2")
        .severity(WARNING)
        .caveats("secret-not-kept");
  }

  @Test
  void what_clearly_stands_for_a_secret_is_none_and_the_well_known_default_is_one() {
    DeploymentOf upload = new DeploymentOf();
    upload.addRedacted(
        "apps/a/local/a.conf",
        "[a]\npassword = <password>\napi_key = YOUR_API_KEY\ntoken = $TOKEN$\nsecret = xxxx\n"
            .getBytes(UTF_8));
    Expect.that("security", upload.context()).nothing();
    upload.addRedacted(SERVER, "[general]\npass4SymmKey = changeme\n".getBytes(UTF_8));
    Expect.that("security", upload.context()).at("system/local/server.conf:2");
    Expect.that(
            "security",
            DeploymentOf.files(SERVER, "[general]\npass4SymmKey = changeme\nsslPassword = <x>\n"))
        .at("system/local/server.conf:2");
  }

  @Test
  void a_token_should_name_its_indexes() {
    Expect.that(
            "security",
            DeploymentOf.files(
                "apps/a/local/inputs.conf",
                "[http]\n"
                    + "disabled = 0\n"
                    + "[http://t]\n"
                    + "index = a\n"
                    + "[http://u]\n"
                    + "indexes = a\n"
                    + "token = 1-2-3\n"))
        .at("apps/a/local/inputs.conf:3", "apps/a/local/inputs.conf:7")
        .severity(INFO);
  }

  @Test
  void encrypted_values_placeholders_and_strict_tls_are_fine() {
    Expect.that(
            "security",
            DeploymentOf.files(
                SERVER,
                "[general]\npass4SymmKey = $7$abc=\npass4SymmKey_minLength = 12\n[sslConfig]\n"
                    + "sslPassword = <password>\nsslVersions = *,-ssl3,-tls1.0,-tls1.1\n"
                    + "sslVerifyServerCert = true\npassword =\n",
                "apps/a/default/savedsearches.conf",
                "[s]\naction.x.param.password = abc\n"))
        .nothing();
  }

  @Test
  void lookups_need_their_files() {
    Expect.that(
            "missing-lookup",
            DeploymentOf.files(
                TRANSFORMS,
                "[l]\nfilename = l.csv\n[m]\nfilename = m.csv\n"
                    + "[e]\nexternal_cmd = e.py a\n[k]\nexternal_type = kvstore\ncollection = kk\n",
                "apps/a/lookups/l.csv",
                "",
                "apps/a/bin/f.py",
                "",
                "apps/a/default/collections.conf",
                "[k]\n"))
        .at(
            "apps/a/default/transforms.conf:4",
            "apps/a/default/transforms.conf:6",
            "apps/a/default/transforms.conf:9");
  }

  @Test
  void where_the_upload_leaves_such_files_out_nothing_can_be_told() {
    Expect.that(
            "missing-lookup",
            DeploymentOf.files(
                TRANSFORMS,
                "[l]\nfilename = l.csv\n[e]\nexternal_cmd = e.py a\n[k]\ncollection = k\n"))
        .nothing();
  }

  @Test
  void owners_without_a_folder_are_told() {
    String meta = "apps/a/metadata/local.meta";
    String words =
        "[savedsearches/s%20one]\n"
            + "owner = gone\n"
            + "[views/v]\n"
            + "owner = alice\n"
            + "[views/w]\n"
            + "owner = nobody\n";
    Expect.that(
            "absent-owner",
            DeploymentOf.files(
                meta,
                words,
                "apps/a/local/savedsearches.conf",
                "[s one]\nenableSched = 1\n",
                "users/alice/a/local/macros.conf",
                "[m]\n"))
        .at("apps/a/metadata/local.meta:2")
        .severity(WARNING)
        .caveats("user-folders", "no-system");
    Expect.that("absent-owner", DeploymentOf.files(meta, words)).severity(ERROR).nothing();
  }
}
