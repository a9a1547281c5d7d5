package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads the apps of one server class. */
record AppReader(
    ClassStanza global,
    ClassStanza serverClass,
    ClassSettings settings,
    FilterReader filters,
    Repositories repositories,
    Consumer<ClassProblem> problems) {

  /** All its apps by name; those that {@code *} adds take that stanza's settings. */
  List<ClassApp> read(String className, SortedMap<String, ClassStanza> stanzas) {
    SortedMap<String, ClassApp> apps = new TreeMap<>();
    ClassStanza all = stanzas.get(StanzaName.ALL_APPS);
    if (all != null) {
      checkMixed(className, stanzas);
      repository().ifPresent(names -> addAll(all, names, apps));
    }
    stanzas.forEach(
        (name, stanza) -> {
          if (!name.equals(StanzaName.ALL_APPS)) {
            apps.put(name, named(className, name, stanza));
          }
        });
    if (all != null && repository().isEmpty()) {
      ClassApp every = app(StanzaName.ALL_APPS, all, below(all), Answer.UNKNOWN);
      apps.put(every.name(), every);
    }
    return new ArrayList<>(apps.values());
  }

  private void addAll(ClassStanza all, Collection<String> names, Map<String, ClassApp> apps) {
    // One filter and one set of settings, however many apps.
    ClassApp first = app(StanzaName.ALL_APPS, all, below(all), Answer.YES);
    for (String name : names) {
      apps.put(name, new ClassApp(name, all.at(), first.filter(), first.settings(), Answer.YES));
    }
  }

  private ClassApp named(String className, String name, ClassStanza stanza) {
    ClassSettings below = below(stanza);
    String file = below.value(ClassSetting.APP_FILE);
    Answer present = repositories.holds(location(), file.isEmpty() ? name : file);
    if (present == Answer.NO) {
      problems.accept(
          ClassProblem.at(
              stanza.at(),
              "app-missing",
              "Server class "
                  + className
                  + " names the app "
                  + name
                  + ", which is not in "
                  + location()));
    }
    return app(name, stanza, below, present);
  }

  private ClassApp app(String name, ClassStanza stanza, ClassSettings below, Answer present) {
    return new ClassApp(
        name, stanza.at(), filters.ofApp(global, serverClass, stanza), below, present);
  }

  private ClassSettings below(ClassStanza stanza) {
    return settings.below(Level.APP, stanza);
  }

  private String location() {
    return settings.value(ClassSetting.REPOSITORY_LOCATION);
  }

  private Optional<SortedSet<String>> repository() {
    return repositories.apps(location());
  }

  private void checkMixed(String className, SortedMap<String, ClassStanza> stanzas) {
    if (stanzas.size() > 1) {
      SortedSet<String> named = new TreeSet<>(stanzas.keySet());
      named.remove(StanzaName.ALL_APPS);
      problems.accept(
          new ClassProblem(
              "all-apps-mixed",
              "Server class "
                  + className
                  + " has the app * and also "
                  + named
                  + "; Splunk does not allow both, remove one",
              stanzas.values().stream().map(ClassStanza::at).sorted().toList()));
    }
  }
}
