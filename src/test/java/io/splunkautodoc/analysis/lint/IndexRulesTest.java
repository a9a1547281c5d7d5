package io.splunkautodoc.analysis.lint;

import static io.splunkautodoc.analysis.finding.Severity.ERROR;
import static io.splunkautodoc.analysis.finding.Severity.INFO;
import static io.splunkautodoc.analysis.finding.Severity.WARNING;

import org.junit.jupiter.api.Test;

/** Rules 3, 14, 15 and 27. */
class IndexRulesTest {
  private static final String INPUTS = "apps/a/default/inputs.conf";
  private static final String INDEXES = "apps/i/default/indexes.conf";
  private static final String SERVER = "system/local/server.conf";
  private static final String WEB =
      "[web]\nhomePath = $SPLUNK_DB/web/db\nfrozenTimePeriodInSecs = 86400\n";

  @Test
  void an_index_that_nobody_defines_is_an_error_on_a_whole_instance() {
    Expect.that(
            "undefined-index",
            DeploymentOf.files(
                INPUTS, "[monitor:///a]\nindex = wbe\n[monitor:///b]\nindex = wbe\n",
                INDEXES, WEB,
                SERVER, "[general]\n"))
        .at("apps/a/default/inputs.conf:2")
        .severity(ERROR)
        .evidence("apps/a/default/inputs.conf:2", "apps/a/default/inputs.conf:4");
  }

  @Test
  void transforms_can_name_it_and_so_can_tokens() {
    Expect.that(
            "undefined-index",
            DeploymentOf.files(
                "apps/a/default/props.conf",
                "[x]\nTRANSFORMS-a = route\n",
                "apps/a/default/transforms.conf",
                "[route]\nREGEX = x\nDEST_KEY = _MetaData:Index\nFORMAT = sec\n",
                INPUTS,
                "[http]\ndisabled = 0\n[http://t]\nindex = web\nindexes = web, hec\n",
                INDEXES,
                WEB))
        .at("apps/a/default/inputs.conf:5", "apps/a/default/transforms.conf:4")
        .severity(WARNING);
  }

  @Test
  void without_indexes_or_for_an_input_that_is_off_nothing_is_told() {
    Expect.that("undefined-index", DeploymentOf.files(INPUTS, "[monitor:///a]\nindex = x\n"))
        .nothing();
    Expect.that(
            "undefined-index",
            DeploymentOf.files(
                INPUTS,
                "[monitor:///a]\nindex = x\ndisabled = 1\n[monitor:///b]\nindex = _internal\n"
                    + "[monitor:///c]\nindex = web\n",
                INDEXES,
                WEB))
        .nothing();
  }

  @Test
  void an_index_needs_a_time_or_a_size_of_its_own() {
    Expect.that(
            "index-retention-default",
            DeploymentOf.files(
                INDEXES, "[a]\nhomePath = x\n[b]\nhomePath = x\nmaxTotalDataSizeMB = 9\n"))
        .at("apps/i/default/indexes.conf:1");
  }

  @Test
  void default_of_another_app_on_the_same_host_is_a_choice() {
    Expect.that(
            "index-retention-default",
            DeploymentOf.files(
                INDEXES,
                "[a]\nhomePath = x\n[volume:v]\npath = /x\n[b]\nhomePath = x\ndisabled = 1\n",
                "apps/z/local/indexes.conf",
                "[default]\nfrozenTimePeriodInSecs = 86400\n"))
        .nothing();
    Expect.that(
            "index-retention-default",
            DeploymentOf.files(
                INDEXES,
                "[a]\nhomePath = x\n",
                "system/default/indexes.conf",
                "[default]\nfrozenTimePeriodInSecs = 188697600\n"))
        .at("apps/i/default/indexes.conf:1");
  }

  @Test
  void paths_need_their_volume_and_thawed_ones_none() {
    Expect.that(
            "index-path",
            DeploymentOf.files(
                INDEXES,
                "[a]\n"
                    + "homePath = volume:hot/a\n"
                    + "thawedPath = volume:hot/t\n"
                    + "coldPath = volume:cold/a\n"
                    + "[volume:hot]\n"
                    + "path = /hot\n"
                    + "[volume:left]\n"
                    + "path = /left\n",
                SERVER,
                "[general]\n"))
        .at(
            "apps/i/default/indexes.conf:3",
            "apps/i/default/indexes.conf:4",
            "apps/i/default/indexes.conf:7");
  }

  @Test
  void an_index_needs_all_of_its_three_paths() {
    String paths = "homePath = $SPLUNK_DB/a/db\ncoldPath = $SPLUNK_DB/a/colddb\n";
    Expect.that("index-path", DeploymentOf.files(INDEXES, "[a]\n" + paths, SERVER, "[general]\n"))
        .at(INDEXES + ":1")
        .says("Index a has no thawedPath, without which Splunk does not start.");
    Expect.that(
            "index-path",
            DeploymentOf.files(
                INDEXES,
                "[a]\n" + paths + "[_internal]\ncoldPath = /c\n[b]\nmaxDataSize = auto\n",
                "apps/other/local/indexes.conf",
                "[a]\nthawedPath = $SPLUNK_DB/a/thaweddb\n",
                SERVER,
                "[general]\n"))
        .nothing();
  }

  @Test
  void volumes_that_are_there_and_used_are_fine() {
    Expect.that(
            "index-path",
            DeploymentOf.files(
                INDEXES,
                "[a]\nhomePath = volume:hot/a\nthawedPath = $SPLUNK_DB/a/t\n",
                "apps/v/local/indexes.conf",
                "[volume:hot]\npath = /hot\n"))
        .nothing();
  }

  @Test
  void what_is_off_and_still_named_is_told() {
    Expect.that(
            "disabled-still-used",
            DeploymentOf.files(
                INPUTS,
                "[monitor:///a]\nindex = web\n_TCP_ROUTING = g\n",
                INDEXES,
                WEB + "disabled = true\n",
                "apps/o/default/outputs.conf",
                "[tcpout:g]\nserver = h:1\ndisabled = true\n",
                "apps/a/default/props.conf",
                "[x]\nREPORT-a = gone\n",
                "apps/off/default/transforms.conf",
                "[gone]\nREGEX = x\n",
                "apps/off/local/app.conf",
                "[install]\nstate = disabled\n"))
        .at(
            "apps/a/default/inputs.conf:2",
            "apps/a/default/inputs.conf:3",
            "apps/a/default/props.conf:2");
  }

  @Test
  void what_is_on_may_be_named() {
    Expect.that(
            "disabled-still-used",
            DeploymentOf.files(
                INPUTS,
                "[monitor:///a]\nindex = web\n[monitor:///b]\nindex = old\ndisabled = 1\n",
                INDEXES,
                WEB + "[old]\nhomePath = x\ndisabled = 1\n"))
        .severity(INFO)
        .nothing();
  }
}
