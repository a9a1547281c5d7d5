package io.splunkautodoc.processing.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.database.ListRow;
import io.splunkautodoc.database.ListTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsTest {
  private static Map<String, Object> row(String conf, String... lines) {
    List<ListRow> rows = rows(conf, lines);
    assertThat(rows).hasSize(1);
    return rows.get(0).columns().getMap();
  }

  private static List<ListRow> rows(String conf, String... lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return Lists.of(conf, ConfParser.parse(conf, bytes).stanzas());
  }

  @Test
  void files_of_other_names_have_no_list() {
    assertThat(rows("savedsearches", "[x]", "search = *")).isEmpty();
  }

  @Test
  void every_stanza_has_its_row_with_position_name_and_line() {
    List<ListRow> rows = rows("serverclass", "[global]", "", "[serverClass:a]");
    assertThat(rows).extracting(ListRow::table).containsOnly(ListTable.SERVERCLASSES);
    assertThat(rows).extracting(ListRow::position).containsExactly(0, 1);
    assertThat(rows.get(1).columns().getMap())
        .containsEntry("name", "serverClass:a")
        .containsEntry("line", 3);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "monitor:///var/log/x, monitor, /var/log/x, -",
        "tcp://:514, tcp, :514, 514",
        "tcp://10.1.1.1:514, tcp, 10.1.1.1:514, 514",
        "splunktcp-ssl:9998, splunktcp-ssl, 9998, 9998",
        "udp:99999, udp, 99999, -",
        "WinEventLog://Security, wineventlog, Security, -",
        "script://./bin/x.sh, script, ./bin/x.sh, -",
        "my_addon://a:1, my_addon, a:1, -",
        "SSL, ssl, -, -",
        "default, default, -, -"
      })
  void an_input_is_told_by_its_scheme(String name, String kind, String target, Long port) {
    assertThat(row("inputs", "[" + name + "]"))
        .containsEntry("kind", kind)
        .containsEntry("target", target)
        .containsEntry("port", port);
  }

  @Test
  void an_input_has_the_last_of_its_values_and_splunks_booleans() {
    assertThat(row("inputs", "[udp:1]", "index = a", "index = b", "disabled = T"))
        .containsEntry("index_name", "b")
        .containsEntry("disabled", true)
        .containsEntry("host", null);
    assertThat(row("inputs", "[udp:1]", "disabled = maybe")).containsEntry("disabled", null);
  }

  @ParameterizedTest
  @CsvSource({
    "access, sourcetype, access",
    "source::/var/log/*, source, /var/log/*",
    "(?i)source::x, source, x",
    "host::web*, host, web*",
    "rule::r, rule, r",
    "delayedrule::d, delayedrule, d",
    "default, default, default"
  })
  void props_are_told_by_what_they_match(String name, String kind, String target) {
    assertThat(row("props", "[" + name + "]"))
        .containsEntry("kind", kind)
        .containsEntry("target", target);
  }

  @Test
  void props_name_the_transforms_that_they_use() {
    Map<String, Object> row =
        row(
            "props",
            "[a]",
            "TRANSFORMS-x = one, two",
            "LOOKUP-l = three f OUTPUT g",
            "REPORT-r = one",
            "TRUNCATE = 99999999999",
            "SHOULD_LINEMERGE = false");
    assertThat(row.get("transforms")).hasToString("[\"one\",\"two\",\"three\"]");
    assertThat(row).containsEntry("truncate", null).containsEntry("should_linemerge", false);
  }

  @ParameterizedTest
  @CsvSource({
    "filename = a.csv, lookup",
    "external_type = kvstore, lookup",
    "DEST_KEY = queue, index-time",
    "INGEST_EVAL = a=1, index-time",
    "WRITE_META = true, index-time",
    "REGEX = x, search-time"
  })
  void transforms_are_told_by_their_keys(String setting, String kind) {
    assertThat(row("transforms", "[t]", setting)).containsEntry("kind", kind);
  }

  @ParameterizedTest
  @CsvSource({
    "main, index",
    "volume:hot, volume",
    "provider-family:hadoop, provider-family",
    "provider:p, provider",
    "federated:x, federated-index"
  })
  void what_is_no_index_is_told_apart(String name, String kind) {
    assertThat(row("indexes", "[" + name + "]", "frozenTimePeriodInSecs = 86400"))
        .containsEntry("kind", kind)
        .containsEntry("frozen_after_secs", 86400L);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "tcpout, tcpout, -",
        "tcpout:g, tcpout-group, g",
        "tcpout-server://h:9997, tcpout-server, h:9997",
        "syslog:s, syslog-group, s",
        "indexer_discovery:d, indexer-discovery, d",
        "indexAndForward, index-and-forward, -",
        "whatever, other, -"
      })
  void outputs_are_told_by_their_names(String name, String kind, String target) {
    Map<String, Object> row = row("outputs", "[" + name + "]", "server = a:1, b:2,");
    assertThat(row).containsEntry("kind", kind).containsEntry("target", target);
    assertThat(row.get("servers")).hasToString("[\"a:1\",\"b:2\"]");
  }

  @Test
  void a_server_class_and_its_apps_are_told_apart() {
    assertThat(row("serverclass", "[serverClass:a:app:b]"))
        .containsEntry("kind", "app")
        .containsEntry("server_class", "a")
        .containsEntry("app", "b");
    Map<String, Object> row =
        row(
            "serverclass",
            "[serverClass:a]",
            "whitelist.10 = c",
            "whitelist.2 = b",
            "whitelist.x = n");
    assertThat(row).containsEntry("kind", "class").containsEntry("app", null);
    assertThat(row.get("whitelist")).hasToString("[\"b\",\"c\"]");
  }
}
