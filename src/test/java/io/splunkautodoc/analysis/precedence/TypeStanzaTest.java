package io.splunkautodoc.analysis.precedence;

import static io.splunkautodoc.analysis.precedence.Files.deployment;
import static io.splunkautodoc.analysis.precedence.Files.file;
import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import org.junit.jupiter.api.Test;

class TypeStanzaTest {
  private static final ConfFile INPUTS =
      file(
          "apps/a/local/inputs.conf",
          "[default]",
          "index = main",
          "host = h",
          "_rcvbuf = 1",
          "[tcp]",
          "connection_host = dns",
          "index = net",
          "[tcp://:514]",
          "sourcetype = syslog",
          "[udp:514]",
          "[weather]",
          "interval = 60",
          "[weather://berlin]",
          "city = Berlin");

  private static EffectiveConf seen(View view, ConfFile file, String conf) {
    Deployment deployment = deployment(file);
    return Precedence.effective(HostFiles.instance(deployment), conf, Context.GLOBAL, view);
  }

  @Test
  void at_run_time_an_input_takes_from_its_type_before_default() {
    EffectiveConf conf = seen(View.RUNTIME, INPUTS, "inputs");

    EffectiveSetting index = conf.setting("tcp://:514", "index").orElseThrow();
    assertThat(index.value()).isEqualTo("net");
    assertThat(index.origin()).isEqualTo(Origin.TYPE);
    assertThat(index.winner().stanza()).isEqualTo("tcp");
    assertThat(index.losers().get(0).value()).isEqualTo("main");
    assertThat(conf.value("udp:514", "index")).contains("main");
  }

  @Test
  void btool_does_not_show_what_splunks_own_types_give() {
    EffectiveConf conf = seen(View.BTOOL, INPUTS, "inputs");

    assertThat(conf.value("tcp://:514", "index")).contains("main");
    assertThat(conf.value("tcp://:514", "connection_host")).isEmpty();
  }

  @Test
  void btool_shows_what_a_modular_inputs_scheme_gives_but_not_the_scheme() {
    EffectiveConf conf = seen(View.BTOOL, INPUTS, "inputs");

    assertThat(conf.stanzas().stream().map(EffectiveStanza::name).toList())
        .containsExactly("tcp", "tcp://:514", "udp:514", "weather://berlin");
    assertThat(conf.stanza("weather://berlin").orElseThrow().settings().keySet())
        .containsExactly("city", "host", "index", "interval");
  }

  @Test
  void at_run_time_a_modular_input_takes_from_its_scheme_too() {
    EffectiveConf conf = seen(View.RUNTIME, INPUTS, "inputs");

    assertThat(conf.value("weather://berlin", "interval")).contains("60");
    assertThat(conf.value("weather://berlin", "_rcvbuf")).contains("1");
    assertThat(conf.stanza("weather")).isPresent();
  }

  @Test
  void an_encrypted_port_takes_from_ssl() {
    ConfFile inputs =
        file(
            "apps/a/local/inputs.conf",
            "[SSL]",
            "sslVersions = tls1.2",
            "requireClientCert = true",
            "[splunktcp-ssl:9997]",
            "requireClientCert = false",
            "[splunktcp:9998]");
    EffectiveConf conf = seen(View.RUNTIME, inputs, "inputs");

    assertThat(conf.value("splunktcp-ssl:9997", "sslVersions")).contains("tls1.2");
    assertThat(conf.value("splunktcp-ssl:9997", "requireClientCert")).contains("false");
    assertThat(conf.value("splunktcp:9998", "sslVersions")).isEmpty();
  }

  @Test
  void a_receiver_takes_from_its_group_before_all_groups() {
    ConfFile outputs =
        file(
            "apps/a/local/outputs.conf",
            "[tcpout]",
            "useACK = false",
            "compressed = false",
            "[tcpout:one]",
            "server = a:9997, b:9997",
            "useACK = true",
            "[tcpout-server://b:9997]",
            "sslVersions = tls1.2",
            "[tcpout-server://c:9997]");

    EffectiveConf conf = seen(View.RUNTIME, outputs, "outputs");

    assertThat(conf.value("tcpout-server://b:9997", "useACK")).contains("true");
    assertThat(conf.value("tcpout-server://b:9997", "compressed")).contains("false");
    assertThat(conf.value("tcpout-server://c:9997", "useACK")).contains("false");
    assertThat(conf.value("tcpout:one", "compressed")).contains("false");
    assertThat(seen(View.BTOOL, outputs, "outputs").value("tcpout:one", "compressed")).isEmpty();
  }

  @Test
  void default_is_no_type() {
    ConfFile inputs = file("apps/a/local/inputs.conf", "[default]", "a = 1", "[default://x]");
    EffectiveSetting inherited =
        seen(View.RUNTIME, inputs, "inputs").setting("default://x", "a").orElseThrow();

    assertThat(inherited.origin()).isEqualTo(Origin.DEFAULT);
    assertThat(inherited.losers()).isEmpty();
  }

  @Test
  void a_colon_in_other_files_names_no_type() {
    ConfFile props = file("apps/a/local/props.conf", "[source]", "A = 1", "[source::/x]", "B = 2");

    assertThat(seen(View.RUNTIME, props, "props").value("source::/x", "A")).isEmpty();
  }
}
