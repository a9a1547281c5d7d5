package io.splunkautodoc.analysis.serverclass;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a merged configuration once; not for more than one thread. */
final class ClassReader {
  private static final SourceLine NOWHERE = new SourceLine("system/default/serverclass.conf", 1);

  private final ClassConf conf;
  private final Repositories repositories;
  private final Set<ClassProblem> problems = new LinkedHashSet<>();
  private final FilterReader filters;
  private ClassStanza global = ClassStanza.of("global", NOWHERE, List.of());
  private final Map<String, Parts> classes = new LinkedHashMap<>();

  ClassReader(ClassConf conf, Repositories repositories, ClassOptions options) {
    this.conf = conf;
    this.repositories = repositories;
    this.filters = new FilterReader(options, problems::add);
  }

  /** A class' stanza, where there is one, and those of its apps. */
  private static final class Parts {
    private @Nullable ClassStanza own;
    private final SortedMap<String, ClassStanza> apps = new TreeMap<>();
  }

  ServerClasses read() {
    // A class is defined by its own stanza, though stanzas of its apps may come before.
    conf.stanzas().forEach(this::addClass);
    conf.stanzas().forEach(this::sort);
    ClassSettings settings = ClassSettings.BUILT_IN.below(Level.GLOBAL, global);
    List<ServerClass> found = new ArrayList<>();
    classes.forEach((name, parts) -> found.add(serverClass(name, parts, settings)));
    List<ClassProblem> sorted = new ArrayList<>(problems);
    sorted.sort(Comparator.comparing((ClassProblem each) -> each.evidence().get(0)));
    return new ServerClasses(found, settings, repositories, sorted, caveats(found));
  }

  private List<Caveat> caveats(List<ServerClass> found) {
    boolean stops = found.stream().anyMatch(each -> !each.continueMatching());
    return stops && conf.severalFiles() ? List.of(ClassCaveats.ORDER) : List.of();
  }

  private void addClass(ClassStanza stanza) {
    if (StanzaName.parse(stanza.name()) instanceof StanzaName.OfClass of) {
      classes.computeIfAbsent(of.name(), name -> new Parts()).own = stanza;
    }
  }

  private void sort(ClassStanza stanza) {
    StanzaName name = StanzaName.parse(stanza.name());
    if (name instanceof StanzaName.Global) {
      global = stanza;
      StanzaChecks.check(stanza, Level.GLOBAL, problems::add);
    } else if (name instanceof StanzaName.OfClass of) {
      checkName(of.name(), stanza);
      StanzaChecks.check(stanza, Level.CLASS, problems::add);
    } else if (name instanceof StanzaName.OfApp of) {
      parts(of.className(), stanza).apps.put(of.app(), stanza);
      StanzaChecks.check(stanza, Level.APP, problems::add);
      if (!of.app().equals(StanzaName.ALL_APPS)) {
        checkName(of.app(), stanza);
      }
    } else if (name instanceof StanzaName.Other other) {
      problem(stanza, "stanza-not-read", "[" + stanza.name() + "]: " + other.why());
    }
  }

  private Parts parts(String className, ClassStanza stanza) {
    checkName(className, stanza);
    return classes.computeIfAbsent(className, name -> new Parts());
  }

  private void checkName(String name, ClassStanza stanza) {
    if (!StanzaName.LEGAL.matcher(name).matches()) {
      problem(
          stanza,
          "illegal-name",
          name + " has characters other than letters, digits, blanks and _ - . ~ @");
    }
  }

  private ServerClass serverClass(String name, Parts parts, ClassSettings globals) {
    ClassStanza own = parts.own;
    if (own == null) {
      ClassStanza app = parts.apps.values().iterator().next();
      problem(
          app,
          "class-without-stanza",
          "There is no [serverClass:" + name + "]; its filter is that of [global]");
      own = ClassStanza.of("serverClass:" + name, app.at(), List.of());
    }
    ClassSettings settings = globals.below(Level.CLASS, own);
    List<ClassApp> apps =
        new AppReader(global, own, settings, filters, repositories, problems::add)
            .read(name, parts.apps);
    return new ServerClass(name, own.at(), filters.ofClass(global, own), settings, apps);
  }

  private void problem(ClassStanza stanza, String id, String text) {
    problems.add(ClassProblem.at(stanza.at(), id, text));
  }
}
