package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.conf.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Apps of one host that set the same keys of a stanza to different values, where only the folders'
 * names decide who wins.
 *
 * @param first the one whose name sorts first
 */
record Disagreement(AppStanza first, Set<String> apps, Set<String> keys, List<SourceLine> lines) {
  /**
   * Compares all values of each key; empty where the apps agree.
   *
   * @param stanzas of the same name, one an app
   * @param system what the host's own files say, which beats all apps where it is local
   */
  static Optional<Disagreement> of(String conf, List<AppStanza> stanzas, List<AppStanza> system) {
    Map<String, List<Line>> byKey = new TreeMap<>();
    for (AppStanza stanza : stanzas) {
      stanza
          .lines()
          .forEach((key, line) -> byKey.computeIfAbsent(key, any -> new ArrayList<>(2)).add(line));
    }
    Set<String> apps = new TreeSet<>();
    Set<String> keys = new TreeSet<>();
    List<SourceLine> lines = new ArrayList<>();
    byKey.forEach(
        (key, said) -> {
          List<Line> strongest = strongest(said);
          boolean searched = conf.equals("props") && Phase.isSearchTime(key);
          boolean decided = system.stream().anyMatch(stanza -> stanza.says(key));
          if (!searched && !decided && values(strongest) > 1) {
            keys.add(key);
            strongest.forEach(line -> apps.add(line.place().app()));
            strongest.stream().map(Line::at).forEach(lines::add);
          }
        });
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new Disagreement(stanzas.get(0), apps, keys, lines));
  }

  /** Any local file beats every default one, whatever the apps are called. */
  private static List<Line> strongest(List<Line> said) {
    List<Line> local = said.stream().filter(line -> line.place().scope() == Scope.LOCAL).toList();
    return local.isEmpty() ? said : local;
  }

  private static long values(List<Line> lines) {
    Set<String> values = new HashSet<>();
    lines.forEach(line -> values.add(line.value()));
    return values.size();
  }
}
