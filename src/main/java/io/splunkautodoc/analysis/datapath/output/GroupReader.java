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

  /** All groups of a type by their names. */
  static Map<String, OutputGroup> groups(EffectiveConf conf, OutputGroup.Type type) {
    Map<String, OutputGroup> groups = new TreeMap<>();
    String prefix = type.stanza() + ":";
    for (EffectiveStanza stanza : conf.stanzas()) {
      if (stanza.name().startsWith(prefix)) {
        String name = stanza.name().substring(prefix.length());
        groups.put(name, group(type, name, stanza, "server"));
      }
    }
    return groups;
  }

  /** What is sent over HTTP; empty where nothing is. */
  static Optional<OutputGroup> http(EffectiveConf conf) {
    return conf.stanza(OutputGroup.Type.HTTP.stanza())
        .filter(stanza -> stanza.value("uri").filter(uri -> !uri.isEmpty()).isPresent())
        .map(stanza -> group(OutputGroup.Type.HTTP, OutputGroup.Type.HTTP.stanza(), stanza, "uri"));
  }

  private static OutputGroup group(
      OutputGroup.Type type, String name, EffectiveStanza stanza, String receiversKey) {
    List<Evidence> evidence = new ArrayList<>();
    for (String key : List.of(receiversKey, "indexerDiscovery")) {
      stanza.setting(key).ifPresent(setting -> evidence.add(Evidence.of(setting)));
    }
    return new OutputGroup(
        type,
        name,
        Values.list(stanza.value(receiversKey).orElse("")),
        stanza.value("indexerDiscovery").filter(manager -> !manager.isEmpty()),
        stanza
            .setting("disabled")
            .filter(setting -> Values.isTrue(setting.value()))
            .map(Evidence::of),
        evidence);
  }
}
