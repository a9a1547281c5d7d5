package io.splunkautodoc.analysis.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups of {@code outputs.conf} over the whole upload, whichever host has them. */
final class DefinedGroups {
  static final String GROUP = "tcpout:";

  private final Map<String, List<AppStanza>> groups = new HashMap<>();

  private DefinedGroups() {}

  static DefinedGroups of(LintContext context) {
    DefinedGroups outputs = new DefinedGroups();
    for (App app : context.apps().live()) {
      for (AppStanza stanza : app.stanzas("outputs")) {
        if (stanza.name().startsWith(GROUP)) {
          outputs
              .groups
              .computeIfAbsent(stanza.name().substring(GROUP.length()), any -> new ArrayList<>(1))
              .add(stanza);
        }
      }
    }
    return outputs;
  }

  /** Whether the upload says anything of groups; without, nothing can be told. */
  boolean areKnown() {
    return !groups.isEmpty();
  }

  List<AppStanza> stanzas(String group) {
    return groups.getOrDefault(group, List.of());
  }

  /** Whether anybody receives what is sent to it. */
  boolean reaches(String group) {
    return stanzas(group).stream()
        .anyMatch(each -> !each.value("server").isEmpty() || each.says("indexerDiscovery"));
  }

  /**
   * Whether it takes events, as far as the upload tells; what does not gets no copy. {@code *}
   * stands for all that do.
   */
  boolean takes(String group) {
    return !areKnown() || group.equals("*") || (reaches(group) && switchedOff(group).isEmpty());
  }

  /** The line that switches it off. */
  Optional<Line> switchedOff(String group) {
    return stanzas(group).stream()
        .flatMap(stanza -> stanza.line("disabled").stream())
        .filter(line -> DefinedIndexes.isTrue(line.value()))
        .findFirst();
  }
}
