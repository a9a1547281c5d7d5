package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of one app in one folder, as far as they are to be read. One thread's. */
final class App {
  private final Layer layer;
  private final String name;
  private final List<ConfFile> files;
  private final Map<String, Map<String, AppStanza>> merged = new HashMap<>();

  App(Layer layer, String name, List<ConfFile> files) {
    this.layer = layer;
    this.name = name;
    this.files =
        files.stream()
            .sorted(
                Comparator.comparing((ConfFile file) -> file.place().scope())
                    .thenComparing(file -> file.place().path()))
            .toList();
  }

  Layer layer() {
    return layer;
  }

  /** The folder's name; {@code system} for that layer. */
  String name() {
    return name;
  }

  List<ConfFile> files() {
    return files;
  }

  boolean has(String conf) {
    return files.stream().anyMatch(file -> file.place().conf().equals(conf));
  }

  /** Its stanzas of that type, in ASCII order; {@code [default]} is one of them. */
  Collection<AppStanza> stanzas(String conf) {
    return merged(conf).values();
  }

  Optional<AppStanza> stanza(String conf, String stanza) {
    return Optional.ofNullable(merged(conf).get(stanza));
  }

  private Map<String, AppStanza> merged(String conf) {
    return merged.computeIfAbsent(conf, this::merge);
  }

  /** Files come default first, so what comes later is stronger. */
  private Map<String, AppStanza> merge(String conf) {
    Map<String, TreeMap<String, Line>> lines = new TreeMap<>();
    Map<String, SourceLine> headers = new HashMap<>();
    for (ConfFile file : files) {
      if (file.place().conf().equals(conf)) {
        for (Stanza stanza : file.stanzas()) {
          headers.put(stanza.name(), new SourceLine(file.place().path(), stanza.line()));
          Map<String, Line> said = lines.computeIfAbsent(stanza.name(), any -> new TreeMap<>());
          for (Setting setting : stanza.settings()) {
            said.put(setting.key(), new Line(file.place(), stanza.name(), setting));
          }
        }
      }
    }
    Map<String, AppStanza> stanzas = new TreeMap<>();
    lines.forEach(
        (stanza, said) ->
            stanzas.put(
                stanza, new AppStanza(this, stanza, headers.getOrDefault(stanza, first()), said)));
    return stanzas;
  }

  private SourceLine first() {
    return new SourceLine(files.get(0).place().path(), 1);
  }

  /** Where its {@code app.conf} says that it is off. */
  Optional<Line> switchedOff() {
    return layer == Layer.SYSTEM
        ? Optional.empty()
        : stanza("app", "install")
            .flatMap(install -> install.line("state"))
            .filter(state -> state.value().equalsIgnoreCase("disabled"));
  }

  /** With those files only that somebody can repair: nobody changes what Splunk ships. */
  App without(Scope scope) {
    return new App(
        layer, name, files.stream().filter(file -> file.place().scope() != scope).toList());
  }
}
