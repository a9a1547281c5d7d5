package io.splunkautodoc.analysis.datapath.output;

import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the groups out of {@code outputs.conf}. */
final class GroupReader {
  private GroupReader() {}

  /** All groups of a type by their names; Splunk ignores names with blanks or colons. */
  static Map<String, OutputGroup> groups(EffectiveConf conf, OutputGroup.Type type) {
    Map<String, OutputGroup> groups = new TreeMap<>();
    String prefix = type.stanza() + ":";
    for (EffectiveStanza stanza : conf.stanzas()) {
      if (stanza.name().startsWith(prefix)) {
        String name = stanza.name().substring(prefix.length());
        if (name.indexOf(' ') < 0 && name.indexOf(':') < 0) {
          groups.put(name, group(conf, type, name, stanza, "server"));
        }
      }
    }
    return groups;
  }

  /** What is sent over HTTP; empty where nothing is. */
  static Optional<OutputGroup> http(EffectiveConf conf) {
    return conf.stanza(OutputGroup.Type.HTTP.stanza())
        .filter(stanza -> stanza.value("uri").filter(uri -> !uri.isEmpty()).isPresent())
        .map(
            stanza ->
                group(conf, OutputGroup.Type.HTTP, OutputGroup.Type.HTTP.stanza(), stanza, "uri"));
  }

  private static OutputGroup group(
      EffectiveConf conf,
      OutputGroup.Type type,
      String name,
      EffectiveStanza stanza,
      String receiversKey) {
    List<Evidence> evidence = new ArrayList<>();
    for (String key : List.of(receiversKey, "indexerDiscovery")) {
      stanza.setting(key).ifPresent(setting -> evidence.add(Evidence.of(setting)));
    }
    List<String> receivers = new ArrayList<>();
    for (String receiver : Values.list(stanza.value(receiversKey).orElse(""))) {
      Optional<Evidence> off = conf.stanza("tcpout-server://" + receiver).flatMap(GroupReader::off);
      off.ifPresentOrElse(evidence::add, () -> receivers.add(receiver));
    }
    Optional<String> discovery =
        stanza.value("indexerDiscovery").filter(manager -> !manager.isEmpty());
    discovery
        .flatMap(manager -> conf.stanza("indexer_discovery:" + manager))
        .flatMap(manager -> manager.setting("manager_uri").or(() -> manager.setting("master_uri")))
        .ifPresent(uri -> evidence.add(Evidence.of(uri)));
    return new OutputGroup(type, name, receivers, discovery, off(stanza), cooked(stanza), evidence);
  }

  private static Optional<Evidence> off(EffectiveStanza stanza) {
    return stanza
        .setting("disabled")
        .filter(setting -> Values.isTrue(setting.value()))
        .map(Evidence::of);
  }

  private static boolean cooked(EffectiveStanza stanza) {
    return stanza.value("sendCookedData").map(Values::isTrue).orElse(true);
  }
}
