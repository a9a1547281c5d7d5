package io.splunkautodoc.analysis.precedence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two small trees worked by hand, with what the tool would print beside them. */
class FixtureTest {
  private static final Path FIXTURES = Path.of("src/test/resources/precedence");
  private static final Pattern PADDING = Pattern.compile("^(\\S+\\.conf) +");

  @ParameterizedTest
  @ValueSource(strings = {"props", "inputs", "macros"})
  void an_instance_reads_as_worked_out_by_hand(String conf) throws IOException {
    HostFiles host = host("instance");

    assertThat(lines(Precedence.btool(host, conf)))
        .containsExactlyElementsOf(expected("instance/btool/" + conf + ".txt"));
  }

  @Test
  void a_peer_of_a_cluster_reads_as_worked_out_by_hand() throws IOException {
    assertThat(lines(Precedence.btool(host("peer"), "indexes")))
        .containsExactlyElementsOf(expected("peer/btool/indexes.txt"));
  }

  @Test
  void a_user_in_an_app_sees_what_was_worked_out_by_hand() throws IOException {
    EffectiveConf conf = Precedence.app(host("instance"), "macros", "search", "ann");

    assertThat(lines(conf)).containsExactlyElementsOf(expected("instance/search-ann/macros.txt"));
  }

  @Test
  void the_disabled_app_is_known_by_the_line_that_disables_it() throws IOException {
    assertThat(host("instance").disabledApps()).hasToString("{off=apps/off/local/app.conf:2}");
  }

  @Test
  void the_installation_of_the_reader_can_be_shown() throws IOException {
    StringBuilder text = new StringBuilder();
    BtoolText.absolute("/opt/splunk").write(Precedence.btool(host("peer"), "indexes"), text);

    assertThat(text.toString().lines().findFirst().orElseThrow())
        .startsWith("/opt/splunk/etc/system/default/indexes.conf ")
        .endsWith(" [default]");
  }

  @Test
  void without_a_home_names_of_stanzas_keep_its_variable() throws IOException {
    StringBuilder text = new StringBuilder();
    BtoolText.belowEtc().write(Precedence.btool(host("instance"), "inputs"), text);

    assertThat(text).contains("[monitor://$SPLUNK_HOME/var/log/splunk]\n");
  }

  @Test
  void stanzas_can_be_picked_by_how_their_names_start() throws IOException {
    StringBuilder text = new StringBuilder();
    BtoolText.belowEtc("/opt/splunk")
        .write(Precedence.btool(host("instance"), "inputs"), "monitor:///opt", text);

    assertThat(text.toString().lines())
        .containsExactly(
            "system/default/inputs.conf [monitor:///opt/splunk/var/log/splunk]",
            "system/default/inputs.conf _rcvbuf = 1572864",
            "system/default/inputs.conf host = $decideOnStartup",
            "system/default/inputs.conf index = _internal");
  }

  private static HostFiles host(String tree) throws IOException {
    return HostFiles.instance(EtcTree.inFolder(FIXTURES.resolve(tree).resolve("etc")));
  }

  private static List<String> lines(EffectiveConf conf) throws IOException {
    StringBuilder text = new StringBuilder();
    BtoolText.belowEtc("/opt/splunk").write(conf, text);
    return unpadded(text.toString().lines());
  }

  private static List<String> expected(String file) throws IOException {
    try (Stream<String> lines = Files.lines(FIXTURES.resolve(file))) {
      return unpadded(lines);
    }
  }

  private static List<String> unpadded(Stream<String> lines) {
    return lines.map(line -> PADDING.matcher(line).replaceFirst("$1 ")).toList();
  }
}
