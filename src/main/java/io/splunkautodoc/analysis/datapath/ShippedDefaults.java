package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.precedence.DeploymentIndex;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The few of Splunk's own defaults that decide where events go, for uploads that lack {@code
 * system/default}: most do, as nobody keeps it under version control.
 */
final class ShippedDefaults {
  static final Caveat ASSUMED =
      Caveat.assumed(
          "shipped-defaults",
          "The upload lacks system/default; Splunk's shipped defaults are assumed.");

  private static final List<String> SYSLOG_TYPES =
      List.of(
          "syslog",
          "cisco_syslog",
          "linux_messages_syslog",
          "postfix_syslog",
          "sendmail_syslog",
          "windows_snare_syslog");
  private static final Map<String, String> STRUCTURED_TYPES =
      new TreeMap<>(
          Map.of(
              "_json", "json",
              "csv", "csv",
              "exchange", "w3c",
              "iis", "w3c",
              "metrics_csv", "csv",
              "psv", "psv",
              "tsv", "tsv"));

  /** What every instance that indexes has. */
  static final List<String> INDEXES =
      List.of(
          "main",
          "history",
          "summary",
          "_audit",
          "_internal",
          "_introspection",
          "_metrics",
          "_telemetry",
          "_configtracker");

  private ShippedDefaults() {}

  /** An upload that holds nothing but them. */
  static DeploymentIndex index() {
    return DeploymentIndex.of(
        new Deployment(
            List.of(inputs(), outputs(), file("indexes", indexes()), props(), transforms()),
            Set.of()));
  }

  private static ConfFile inputs() {
    return file(
        "inputs",
        List.of(
            stanza("default", "index", "default", "host", "$decideOnStartup"),
            stanza("http", "disabled", "1"),
            stanza("tcp", "connection_host", "dns"),
            stanza("udp", "connection_host", "ip")));
  }

  private static ConfFile outputs() {
    return file(
        "outputs",
        List.of(
            stanza(
                "tcpout",
                "forwardedindex.0.whitelist",
                ".*",
                "forwardedindex.1.blacklist",
                "_.*",
                "forwardedindex.2.whitelist",
                "(_audit|_internal|_introspection|_telemetry|_metrics|_metrics_rollup"
                    + "|_configtracker)",
                "forwardedindex.filter.disable",
                "false")));
  }

  private static List<Stanza> indexes() {
    List<Stanza> stanzas = new ArrayList<>();
    stanzas.add(stanza("default", "defaultDatabase", "main"));
    INDEXES.forEach(index -> stanzas.add(stanza(index)));
    return stanzas;
  }

  private static ConfFile props() {
    List<Stanza> stanzas = new ArrayList<>();
    SYSLOG_TYPES.forEach(type -> stanzas.add(stanza(type, "TRANSFORMS", "syslog-host")));
    STRUCTURED_TYPES.forEach(
        (type, format) -> stanzas.add(stanza(type, "INDEXED_EXTRACTIONS", format)));
    return file("props", stanzas);
  }

  private static ConfFile transforms() {
    return file(
        "transforms",
        List.of(
            stanza(
                "syslog-host",
                "DEST_KEY",
                "MetaData:Host",
                "REGEX",
                ":\\d\\d\\s+(?:\\d+\\s+|(?:user|daemon|local.?)\\.\\w+\\s+)*"
                    + "\\[?(\\w[\\w\\.\\-]{2,})\\]?\\s",
                "FORMAT",
                "host::$1")));
  }

  private static ConfFile file(String conf, List<Stanza> stanzas) {
    return new ConfFile(
        new ConfPlace(
            "system/default/" + conf + ".conf (as shipped)",
            Layer.SYSTEM,
            "system",
            null,
            Scope.DEFAULT,
            conf),
        stanzas);
  }

  private static Stanza stanza(String name, String... keysAndValues) {
    List<Setting> settings = new ArrayList<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      settings.add(new Setting(keysAndValues[i], keysAndValues[i + 1], 1, 1));
    }
    return new Stanza(name, 1, settings);
  }
}
