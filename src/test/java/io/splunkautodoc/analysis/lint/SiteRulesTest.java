package io.splunkautodoc.analysis.lint;

import static io.splunkautodoc.analysis.finding.Severity.ERROR;
import static io.splunkautodoc.analysis.finding.Severity.INFO;
import static io.splunkautodoc.analysis.finding.Severity.WARNING;

import org.junit.jupiter.api.Test;

/** Rules that need more than one app, on instances as sites have them. */
class SiteRulesTest {
  private static final String SERVER = "system/local/server.conf";
  private static final String NAME = "[general]\nserverName = idx01\n";

  @Test
  void an_index_with_a_slip_of_the_pen_is_told_and_those_of_splunk_and_of_searches_are_not() {
    String indexes = "apps/acme_indexes/local/indexes.conf";
    String defined =
        "[default]\nhomePath = volume:hot/$_index_name/db\n"
            + "[volume:hot]\npath = /splunk/hot\n[net_fw]\n[os_linux]\n[os_linux_metrics]\n";
    String inputs = "apps/acme_inputs/local/inputs.conf";
    String transforms = "apps/acme_routing/local/transforms.conf";
    Expect.that(
            "undefined-index",
            DeploymentOf.files(
                SERVER,
                NAME,
                indexes,
                defined,
                inputs,
                "[udp://5514]\nindex = net_fv\nsourcetype = cisco:asa\n"
                    + "[monitor:///var/log/secure]\nindex = os_linux\n"
                    + "[monitor:///opt/splunk/var/log/x]\nindex = _internal\n"
                    + "[script:///opt/off.sh]\nindex = gone\ndisabled = 1\n",
                transforms,
                "[to_dmz]\nREGEX = dmz\nDEST_KEY = _MetaData:Index\nFORMAT = net_dmz\n"
                    + "[by_event]\nREGEX = (\\w+)\nDEST_KEY = _MetaData:Index\nFORMAT = net_$1\n",
                "apps/acme_routing/local/props.conf",
                "[cisco:asa]\nTRANSFORMS-dmz = to_dmz, by_event\n"))
        .at("apps/acme_inputs/local/inputs.conf:2", "apps/acme_routing/local/transforms.conf:4")
        .severity(ERROR);
    Expect.that(
            "undefined-index",
            DeploymentOf.files(
                SERVER, NAME, indexes, defined, inputs, "[udp://5514]\nindex = net_fw\n"))
        .nothing();
  }

  @Test
  void two_apps_that_size_the_same_index_differently_conflict_unless_one_is_local() {
    String base = "[net_fw]\nhomePath = $SPLUNK_DB/net_fw/db\nmaxTotalDataSizeMB = ";
    Expect.that(
            "conflicting-apps",
            DeploymentOf.files(
                SERVER,
                NAME,
                "apps/acme_indexes/default/indexes.conf",
                base + "512000\n",
                "apps/zz_acme_retention/default/indexes.conf",
                base + "1048576\n"))
        .at("apps/acme_indexes/default/indexes.conf:3")
        .severity(WARNING)
        .says(
            "Apps acme_indexes, zz_acme_retention disagree in indexes [net_fw] on"
                + " maxTotalDataSizeMB.");
    Expect.that(
            "conflicting-apps",
            DeploymentOf.files(
                SERVER,
                NAME,
                "apps/acme_indexes/default/indexes.conf",
                base + "512000\n",
                "apps/zz_acme_retention/local/indexes.conf",
                base + "1048576\n"))
        .nothing();
  }

  @Test
  void paths_on_volumes_are_told_where_no_indexer_could_start() {
    String volumes = "[volume:hot]\npath = /splunk/hot\nmaxVolumeDataSizeMB = 900000\n";
    String cold = "[volume:cold]\npath = /splunk/cold\n";
    String index =
        "[web]\nhomePath = volume:hot/web/db\ncoldPath = volume:cold/web/colddb\nthawedPath = ";
    String peers = "manager-apps/acme_volumes/local/indexes.conf";
    String own = "manager-apps/acme_indexes/local/indexes.conf";
    Expect.that(
            "index-path", DeploymentOf.files(peers, volumes, own, index + "volume:hot/web/thaw\n"))
        .at(own + ":3", own + ":4");
    Expect.that(
            "index-path",
            DeploymentOf.files(peers, volumes + cold, own, index + "$SPLUNK_DB/web/thaweddb\n"))
        .nothing();
    Expect.that(
            "index-path",
            DeploymentOf.files(
                peers,
                volumes + cold + "[volume:old]\npath = /splunk/old\n",
                own,
                index + "$SPLUNK_DB/web/thaweddb\n"))
        .at(peers + ":6")
        .severity(INFO);
  }

  @Test
  void what_is_switched_off_but_still_fed_is_told_and_what_is_back_on_is_not() {
    String indexes = "apps/acme_indexes/default/indexes.conf";
    String index = "[legacy]\nhomePath = $SPLUNK_DB/legacy/db\ndisabled = ";
    String inputs = "apps/acme_inputs/local/inputs.conf";
    String input = "[monitor:///srv/app/legacy.log]\nindex = legacy\nsourcetype = legacy\n";
    Expect.that(
            "disabled-still-used",
            DeploymentOf.files(SERVER, NAME, indexes, index + "true\n", inputs, input))
        .at(inputs + ":2")
        .evidence(inputs + ":2", indexes + ":3")
        .says("Index legacy is switched off and still named.");
    Expect.that(
            "disabled-still-used",
            DeploymentOf.files(SERVER, NAME, indexes, index + "0\n", inputs, input))
        .nothing();
    Expect.that(
            "disabled-still-used",
            DeploymentOf.files(
                SERVER,
                NAME,
                indexes,
                index + "true\n",
                "apps/acme_indexes/local/indexes.conf",
                "[legacy]\ndisabled = false\n",
                inputs,
                input))
        .nothing();
  }

  @Test
  void a_scheduled_search_of_somebody_who_left_is_told() {
    String meta = "apps/soc_alerts/metadata/local.meta";
    String searches = "[Brute force - failed logins]\nenableSched = 1\ncron_schedule = 5 * * * *\n";
    String owner = "[savedsearches/Brute%20force%20-%20failed%20logins]\nversion = 9.2\nowner = ";
    Expect.that(
            "absent-owner",
            DeploymentOf.files(
                SERVER,
                NAME,
                "apps/soc_alerts/local/savedsearches.conf",
                searches,
                meta,
                owner + "j.doe\n",
                "users/m.lee/user-prefs/local/user-prefs.conf",
                "[general]\n"))
        .at(meta + ":3")
        .severity(WARNING);
    Expect.that(
            "absent-owner",
            DeploymentOf.files(
                SERVER,
                NAME,
                "apps/soc_alerts/local/savedsearches.conf",
                searches,
                meta,
                owner + "m.lee\n",
                "users/m.lee/user-prefs/local/user-prefs.conf",
                "[general]\n"))
        .nothing();
  }

  @Test
  void a_rule_that_drops_all_is_told_unless_a_rule_anywhere_behind_it_keeps_some() {
    String props = "apps/acme_filter/local/props.conf";
    String transforms = "apps/acme_filter/local/transforms.conf";
    String rules =
        "[drop_all]\nREGEX = .\nDEST_KEY = queue\nFORMAT = nullQueue\n"
            + "[keep_errors]\nREGEX = (?i)error|fatal\nDEST_KEY = queue\nFORMAT = indexQueue\n";
    Expect.that(
            "drops-everything",
            DeploymentOf.files(
                SERVER, NAME,
                props, "[app:debug]\nTRANSFORMS-set = keep_errors, drop_all\n",
                transforms, rules))
        .at(transforms + ":1");
    Expect.that(
            "drops-everything",
            DeploymentOf.files(
                SERVER, NAME,
                props, "[app:debug]\nTRANSFORMS-set = drop_all, keep_errors\n",
                transforms, rules))
        .nothing();
    Expect.that(
            "drops-everything",
            DeploymentOf.files(
                SERVER,
                NAME,
                props,
                "[app:debug]\nTRANSFORMS-a = drop_all\n",
                transforms,
                rules,
                "apps/acme_keep/local/props.conf",
                "[app:debug]\nTRANSFORMS-b = keep_errors\n",
                "apps/acme_keep/metadata/local.meta",
                "[]\nexport = system\n",
                "apps/acme_filter/metadata/local.meta",
                "[]\nexport = system\n"))
        .nothing();
  }
}
