package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which index is named where: by enabled inputs, tokens' lists and transforms that are used. */
final class IndexUses {
  static final String INDEX_KEY = "_MetaData:Index";

  private IndexUses() {}

  /** An index and the app that names it. */
  record Use(String index, App app) {}

  /** The lines of each, sorted. */
  static Map<Use, List<SourceLine>> of(LintContext context) {
    Map<Use, List<SourceLine>> uses =
        new TreeMap<>(
            Comparator.comparing(Use::index)
                .thenComparing(use -> use.app().layer())
                .thenComparing(use -> use.app().name()));
    for (HostInput input : context.inputs()) {
      if (input.isOn()) {
        input.index().ifPresent(said -> add(uses, input.app(), said, Stream.of(said.value())));
        input
            .chosen("indexes")
            .ifPresent(
                said -> add(uses, input.app(), said, Stream.of(said.value().split(",", -1))));
      }
    }
    context
        .stanzas("transforms")
        .filter(stanza -> context.references().isUsed(stanza.name()))
        .forEach(
            stanza ->
                routedTo(stanza)
                    .ifPresent(line -> add(uses, stanza.app(), line.value(), line.at())));
    return uses;
  }

  /** The line with the index that a transform writes, where it is a fixed one. */
  static Optional<Line> routedTo(AppStanza transform) {
    return transform.value("DEST_KEY").equals(INDEX_KEY)
        ? transform.line("FORMAT")
        : Optional.empty();
  }

  private static void add(
      Map<Use, List<SourceLine>> uses, App app, EffectiveSetting said, Stream<String> indexes) {
    indexes.forEach(index -> add(uses, app, index, said.winner().at()));
  }

  private static void add(Map<Use, List<SourceLine>> uses, App app, String index, SourceLine at) {
    String name = index.strip();
    if (!name.isEmpty() && !name.equals("default") && name.matches("[^$*\\s]+")) {
      uses.computeIfAbsent(new Use(name, app), any -> new ArrayList<>(1)).add(at);
    }
  }
}
