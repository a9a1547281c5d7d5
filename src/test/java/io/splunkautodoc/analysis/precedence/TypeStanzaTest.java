package io.splunkautodoc.analysis.precedence;

import static io.splunkautodoc.analysis.precedence.Files.deployment;
import static io.splunkautodoc.analysis.precedence.Files.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import java.util.List;
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
    assertEquals("net", index.value());
    assertEquals(Origin.TYPE, index.origin());
    assertEquals("tcp", index.winner().stanza());
    assertEquals("main", index.losers().get(0).value());
    assertEquals("main", conf.value("udp:514", "index").orElseThrow());
  }

  @Test
  void btool_does_not_show_what_splunks_own_types_give() {
    EffectiveConf conf = seen(View.BTOOL, INPUTS, "inputs");

    assertEquals("main", conf.value("tcp://:514", "index").orElseThrow());
    assertTrue(conf.value("tcp://:514", "connection_host").isEmpty());
  }

  @Test
  void btool_shows_what_a_modular_inputs_scheme_gives_but_not_the_scheme() {
    EffectiveConf conf = seen(View.BTOOL, INPUTS, "inputs");

    assertEquals(
        List.of("tcp", "tcp://:514", "udp:514", "weather://berlin"),
        conf.stanzas().stream().map(EffectiveStanza::name).toList());
    assertEquals(
        List.of("city", "host", "index", "interval"),
        List.copyOf(conf.stanza("weather://berlin").orElseThrow().settings().keySet()));
  }

  @Test
  void at_run_time_a_modular_input_takes_from_its_scheme_too() {
    EffectiveConf conf = seen(View.RUNTIME, INPUTS, "inputs");

    assertEquals("60", conf.value("weather://berlin", "interval").orElseThrow());
    assertEquals("1", conf.value("weather://berlin", "_rcvbuf").orElseThrow());
    assertTrue(conf.stanza("weather").isPresent());
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

    assertEquals("true", conf.value("tcpout-server://b:9997", "useACK").orElseThrow());
    assertEquals("false", conf.value("tcpout-server://b:9997", "compressed").orElseThrow());
    assertEquals("false", conf.value("tcpout-server://c:9997", "useACK").orElseThrow());
    assertEquals("false", conf.value("tcpout:one", "compressed").orElseThrow());
    assertTrue(seen(View.BTOOL, outputs, "outputs").value("tcpout:one", "compressed").isEmpty());
  }

  @Test
  void a_colon_in_other_files_names_no_type() {
    ConfFile props = file("apps/a/local/props.conf", "[source]", "A = 1", "[source::/x]", "B = 2");

    assertTrue(seen(View.RUNTIME, props, "props").value("source::/x", "A").isEmpty());
  }
}
