package io.splunkautodoc.documents.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.analysis.lint.Lint;
import io.splunkautodoc.documents.SmallSite;
import io.splunkautodoc.documents.model.AppPage;
import io.splunkautodoc.documents.model.Documentation;
import io.splunkautodoc.documents.model.HostPage;
import io.splunkautodoc.documents.model.IndexPage;
import io.splunkautodoc.documents.model.Overview;
import io.splunkautodoc.documents.model.PathRow;
import io.splunkautodoc.documents.model.Said;
import io.splunkautodoc.documents.model.SourcetypePage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentBuilderTest {
  private final Documentation documentation = SmallSite.documentation();

  private HostPage web() {
    return documentation.hosts().stream()
        .filter(page -> page.hosts().contains("web-*"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_host_shows_its_apps_with_the_line_that_gives_them() {
    assertThat(web().apps())
        .extracting(HostPage.AppOfHost::app, app -> app.evidence().toString())
        .containsExactly(
            tuple("send", "[system/local/serverclass.conf:4]"),
            tuple("web_inputs", "[system/local/serverclass.conf:3]"));
    assertThat(web().apps()).allMatch(app -> app.why().equals("by server class web"));
  }

  @Test
  void hosts_with_the_same_apps_have_their_own_reasons_for_them() {
    Map<String, String> files = new LinkedHashMap<>(SmallSite.files());
    files.put(
        "system/local/serverclass.conf",
        """
        [serverClass:web]
        whitelist.0 = web-1
        [serverClass:web:app:send]
        [serverClass:db]
        whitelist.0 = db-1
        whitelist.1 = web-1
        [serverClass:db:app:send]
        """);
    List<HostPage> pages =
        SmallSite.documentation(files).hosts().stream()
            .filter(page -> page.hosts().contains("db-1"))
            .toList();
    assertThat(pages).hasSize(1);
    HostPage page = pages.get(0);
    assertThat(page.hosts()).containsExactlyInAnyOrder("db-1", "web-1");
    assertThat(page.apps().stream().map(page::whyOf))
        .containsExactlyInAnyOrder("by server class db (db-1)", "by server class web, db (web-1)");
    assertThat(page.appCount()).isEqualTo(1);
  }

  @Test
  void peers_that_get_apps_through_their_manager_have_a_page_of_their_own() {
    Map<String, String> files = new LinkedHashMap<>(SmallSite.files());
    files.put(
        "system/local/serverclass.conf",
        """
        [serverClass:peers]
        whitelist.0 = cm-1
        targetRepositoryLocation = $SPLUNK_HOME/etc/manager-apps
        [serverClass:peers:app:web_inputs]
        """);
    Map<String, String> reasons = new LinkedHashMap<>();
    SmallSite.documentation(files).hosts().stream()
        .filter(page -> page.hosts().toString().contains("cm-1"))
        .forEach(page -> reasons.put(page.hosts().get(0), page.apps().get(0).why()));
    assertThat(reasons)
        .containsOnly(
            Map.entry("cm-1", "by server class peers (into $SPLUNK_HOME/etc/manager-apps)"),
            Map.entry("(peers of cm-1)", "by server class peers"));
  }

  @Test
  void an_index_of_a_provider_keeps_nothing_itself() {
    Map<String, String> files = new LinkedHashMap<>(SmallSite.files());
    files.put(
        "apps/fed/local/indexes.conf",
        """
        [federated:far]
        federated.provider = east
        federated.dataset = index:main
        """);
    assertThat(
            SmallSite.documentation(files).indexes().stream()
                .flatMap(page -> page.definitions().stream())
                .map(IndexPage.Definition::retention))
        .contains(
            "The index holds no events itself: it stands for data of the provider east, which has"
                + " its own retention.");
  }

  @Test
  void a_path_goes_from_the_input_over_the_group_to_the_index_of_the_peers() {
    PathRow path =
        web().paths().stream()
            .filter(row -> row.input().equals("monitor:///var/log/httpd/access.log"))
            .findFirst()
            .orElseThrow();
    assertThat(path.sourcetype()).isEqualTo("shop:access");
    assertThat(path.index()).isEqualTo("web");
    assertThat(path.indexPage()).isPresent();
    assertThat(path.hops())
        .containsExactly("tcpout:indexers (idx1:9997, idx2:9997) = (cluster peers)");
    assertThat(path.fate()).isEqualTo("indexed, parsed by (cluster peers)");
    assertThat(path.conditions()).isEmpty();
    assertThat(path.evidence())
        .extracting(evidence -> evidence.at().toString())
        .contains(
            "deployment-apps/web_inputs/local/inputs.conf:1",
            "deployment-apps/send/local/outputs.conf:4",
            "manager-apps/idx/local/indexes.conf:1");
  }

  @Test
  void an_input_that_is_off_says_which_line_switches_it_off() {
    assertThat(web().off())
        .extracting(HostPage.InputOff::input, off -> off.at().orElseThrow().toString())
        .containsExactly(
            tuple("monitor:///var/log/old.log", "deployment-apps/web_inputs/local/inputs.conf:9"));
  }

  @Test
  void an_index_says_its_retention_in_words_and_who_feeds_it() {
    IndexPage index =
        documentation.indexes().stream()
            .filter(page -> page.name().title().equals("web"))
            .findFirst()
            .orElseThrow();
    assertThat(index.definitions()).hasSize(1);
    assertThat(index.definitions().get(0).retention())
        .isEqualTo(
            "Events are kept for 90 days (7,776,000 seconds), or less where the index grows past"
                + " 250 GB on an indexer. Then they are deleted: there is no archive of frozen"
                + " events.");
    assertThat(index.feeds())
        .extracting(IndexPage.Feed::sourcetype)
        .containsExactlyInAnyOrder("shop:access", "=cmd|' /C calc'!A0");
  }

  @Test
  void a_sourcetype_shows_the_eight_settings_those_that_nobody_sets_too() {
    SourcetypePage page =
        documentation.sourcetypes().stream()
            .filter(each -> each.name().title().equals("shop:access"))
            .findFirst()
            .orElseThrow();
    SourcetypePage.Definition definition = page.definitions().get(0);
    assertThat(definition.eight()).hasSize(8);
    assertThat(definition.eight())
        .filteredOn(said -> said.at().isPresent())
        .extracting(said -> said.key() + " = " + said.value() + " " + said.at().orElseThrow())
        .containsExactly("TIME_FORMAT = %s manager-apps/idx/local/props.conf:2");
    assertThat(definition.searchTime())
        .extracting(said -> said.key())
        .containsExactly("EXTRACT-who", "REPORT-shop");
    assertThat(definition.fields())
        .extracting(field -> field.name() + " from " + field.from())
        .containsExactly("item from REPORT-shop", "who from EXTRACT-who");
    assertThat(definition.transforms())
        .extracting(transform -> transform.name() + " " + transform.at())
        .containsExactly("shop_item [manager-apps/idx/local/transforms.conf:1]");
    assertThat(definition.eightSet()).isEqualTo(1);
    assertThat(page.onboarding()).hasSize(1);
  }

  @Test
  void an_app_says_what_it_is_and_who_has_it() {
    AppPage app =
        documentation.apps().stream()
            .filter(page -> page.folder().equals("deployment-apps/web_inputs"))
            .findFirst()
            .orElseThrow();
    assertThat(app.about())
        .extracting(said -> said.key() + "=" + said.value())
        .containsExactly("label=Web inputs", "version=1.2.3");
    assertThat(app.givenBy()).extracting(AppPage.GivenBy::serverClass).containsExactly("web");
    assertThat(app.onHosts()).containsExactly(web().name());
  }

  @Test
  void what_the_site_suppresses_is_left_out_and_counted() {
    List<Finding> all = findings(documentation);
    Suppressions list =
        Suppressions.parse(
            "* manager-apps/**", Lint.rules().stream().map(rule -> rule.id()).toList());
    Documentation fewer = SmallSite.documentation(SmallSite.files(), list);
    assertThat(findings(fewer))
        .isNotEmpty()
        .hasSizeLessThan(all.size())
        .noneMatch(finding -> finding.place().path().startsWith("manager-apps/"));
    assertThat(fewer.overview().facts())
        .contains(
            new Overview.Fact(
                "Findings: suppressed by the site", all.size() - findings(fewer).size()));
    assertThat(fewer.apps())
        .filteredOn(app -> app.folder().startsWith("manager-apps/"))
        .allMatch(app -> app.findings() == 0);
  }

  private static List<Finding> findings(Documentation documentation) {
    return documentation.findings().stream().flatMap(group -> group.findings().stream()).toList();
  }

  @Test
  void what_is_not_known_is_said() {
    assertThat(documentation.overview().caveats())
        .extracting(Caveat::id)
        .contains("files-only", "no-clients");
    assertThat(web().caveats()).isNotEmpty();
    assertThat(documentation.sourcetypes())
        .filteredOn(page -> page.definitions().isEmpty())
        .allMatch(page -> page.caveats().stream().anyMatch(c -> c.id().equals("no-props")));
  }

  @Test
  void settings_that_leave_events_as_they_are_are_none_of_the_index_time() {
    SourcetypePage.Definition one =
        SmallSite.documentation(
                Map.of(
                    "apps/a/default/props.conf",
                    "[one]\ncategory = Web\npulldown_type = 1\nCHARSET = UTF-8\nKV_MODE = json\n"))
            .sourcetypes()
            .get(0)
            .definitions()
            .get(0);
    assertThat(one.aside()).extracting(Said::key).containsExactly("category", "pulldown_type");
    assertThat(one.indexTime()).extracting(Said::key).containsExactly("CHARSET");
    assertThat(one.searchTime()).extracting(Said::key).containsExactly("KV_MODE");
  }

  @Test
  void the_order_of_the_files_changes_nothing() {
    List<Map.Entry<String, String>> entries = new ArrayList<>(SmallSite.files().entrySet());
    Collections.reverse(entries);
    Map<String, String> reversed = new LinkedHashMap<>();
    entries.forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));
    assertThat(SmallSite.documentation(reversed)).isEqualTo(documentation);
  }

  @Test
  void an_empty_upload_gives_a_document_that_says_so() {
    Documentation empty = SmallSite.documentation(Map.of());
    assertThat(empty.hosts()).isEmpty();
    assertThat(empty.diagram().columns()).isEmpty();
    assertThat(empty.overview().facts()).anyMatch(fact -> fact.count() == 0);
  }
}
