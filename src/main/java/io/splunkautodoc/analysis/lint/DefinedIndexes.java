package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.datapath.Indexes;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The indexes of the whole upload, whichever host has them. */
final class DefinedIndexes {
  private static final Set<String> SPLUNKS_APPS =
      Set.of("SplunkForwarder", "SplunkLightForwarder", "SplunkUniversalForwarder");

  private final Map<String, List<AppStanza>> byName = new HashMap<>();
  private final LintContext context;
  private boolean known;

  private DefinedIndexes(LintContext context) {
    this.context = context;
  }

  static DefinedIndexes of(LintContext context) {
    DefinedIndexes indexes = new DefinedIndexes(context);
    for (App app : context.apps().live()) {
      for (AppStanza stanza : app.stanzas("indexes")) {
        if (Indexes.isIndex(stanza.name())) {
          indexes.byName.computeIfAbsent(stanza.name(), any -> new ArrayList<>(1)).add(stanza);
          indexes.known |= isSites(stanza);
        }
      }
    }
    return indexes;
  }

  private static boolean isSites(AppStanza stanza) {
    if (stanza.app().layer() == Layer.SYSTEM) {
      return stanza.at().path().startsWith("system/local/");
    }
    return !SPLUNKS_APPS.contains(stanza.app().name());
  }

  /** Whether the upload holds any index that Splunk does not ship; without, nothing can be told. */
  boolean areKnown() {
    return known;
  }

  /** Whether events for it end up in an index, as far as the upload tells. */
  boolean isDefined(String index) {
    return byName.containsKey(index) || context.names().ships("indexes", index);
  }

  List<AppStanza> stanzas(String index) {
    return byName.getOrDefault(index, List.of());
  }

  /** The line that switches it off. */
  Optional<Line> switchedOff(String index) {
    return stanzas(index).stream()
        .flatMap(
            stanza ->
                List.of("disabled", "deleted").stream().flatMap(key -> stanza.line(key).stream()))
        .filter(line -> isTrue(line.value()))
        .findFirst();
  }

  static boolean isTrue(String value) {
    return Values.isTrue(value);
  }
}
