package io.splunkautodoc.analysis.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups of {@code outputs.conf} over the whole upload, whichever host has them. */
final class Outputs {
  static final String GROUP = "tcpout:";

  private final Map<String, List<AppStanza>> groups = new HashMap<>();

  private Outputs() {}

  static Outputs of(LintContext context) {
    Outputs outputs = new Outputs();
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

  /** The line that switches it off. */
  Optional<Line> switchedOff(String group) {
    return stanzas(group).stream()
        .flatMap(stanza -> stanza.line("disabled").stream())
        .filter(line -> Indexes.isTrue(line.value()))
        .findFirst();
  }
}
