package io.splunkautodoc.analysis.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which stanza of {@code transforms.conf} is used where, over the whole upload. */
final class References {
  /** Searches can name one as well: {@code extract} and {@code kv}, up to the next pipe. */
  private static final Pattern EXTRACT = Pattern.compile("\\|\\s*(?:extract|kv)\\b([^|\\]]*)");

  private final List<Reference> all = new ArrayList<>();
  private final Map<String, List<AppStanza>> defined = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  private References() {}

  /** A line of {@code props.conf} and a name in it. */
  record Reference(AppStanza stanza, Line line, String name) {}

  static References of(LintContext context) {
    References references = new References();
    Stream.concat(context.apps().live().stream(), context.apps().users().stream())
        .forEach(references::addUses);
    context.apps().live().forEach(references::addDefinitions);
    context.stanzas("props").forEach(references::addJudged);
    return references;
  }

  private void addUses(App app) {
    for (AppStanza stanza : app.stanzas("props")) {
      stanza.lines().values().forEach(line -> used.addAll(TransformList.names(line)));
    }
    for (String conf : List.of("savedsearches", "macros")) {
      for (AppStanza stanza : app.stanzas(conf)) {
        stanza.lines().values().forEach(line -> addSearch(line.value()));
      }
    }
  }

  private void addSearch(String search) {
    Matcher extract = EXTRACT.matcher(search);
    while (extract.find()) {
      used.addAll(List.of(extract.group(1).strip().split("[\\s,\"]+", -1)));
    }
  }

  private void addDefinitions(App app) {
    for (AppStanza stanza : app.stanzas("transforms")) {
      defined.computeIfAbsent(stanza.name(), any -> new ArrayList<>(1)).add(stanza);
    }
  }

  private void addJudged(AppStanza stanza) {
    for (Line line : stanza.lines().values()) {
      TransformList.names(line).forEach(name -> all.add(new Reference(stanza, line, name)));
    }
  }

  /** Every use in a file that somebody can repair. */
  List<Reference> all() {
    return all;
  }

  /** Where a stanza of that name is defined, in apps that are on. */
  List<AppStanza> definitions(String transform) {
    return defined.getOrDefault(transform, List.of());
  }

  /** The definition that the app itself would take, else any. */
  Optional<AppStanza> definition(App app, String transform) {
    List<AppStanza> candidates = definitions(transform);
    return candidates.stream()
        .filter(stanza -> stanza.app().name().equals(app.name()))
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  boolean isUsed(String transform) {
    return used.contains(transform);
  }

  boolean hasDefinitions() {
    return !defined.isEmpty();
  }
}
