package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.lint.names.SplunkNames;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.documents.model.HostPage;
import io.splunkautodoc.documents.model.PathRow;
import io.splunkautodoc.documents.model.Said;
import io.splunkautodoc.documents.model.SourcetypePage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The pages of the sourcetypes that somebody at the site describes, or that inputs bring. */
final class SourcetypePages {
  private record Found(Realm realm, EffectiveStanza stanza, EffectiveConf transforms) {
    boolean hasShipped() {
      return Realm.isShipped(stanza);
    }
  }

  private static final Caveat SHIPPED =
      Caveat.missing(
          "shipped-sourcetype",
          "Splunk ships a description of this sourcetype in system/default, which is not in the"
              + " upload; what is shown as not set may be set there.");

  private static final Caveat NO_PROPS =
      Caveat.missing(
          "no-props",
          "No props.conf of the upload describes the sourcetype; Splunk guesses, unless a host"
              + " beside the upload knows it.");

  private final Map<String, List<Found>> described = new TreeMap<>();
  private final NavigableSet<String> names = new TreeSet<>();

  /**
   * @param brought names of sourcetypes at the starts and the ends of paths
   */
  SourcetypePages(List<Realm> realms, Set<String> brought) {
    brought.stream().filter(name -> !name.isEmpty() && !name.startsWith("(")).forEach(names::add);
    for (Realm realm : realms) {
      EffectiveConf props = realm.conf("props");
      EffectiveConf transforms = realm.conf("transforms");
      for (EffectiveStanza stanza : props.stanzas()) {
        if (isSourcetype(stanza.name())
            && !stanza.headers().isEmpty()
            && (names.contains(stanza.name()) || Realm.isSites(stanza))) {
          names.add(stanza.name());
          described
              .computeIfAbsent(stanza.name(), name -> new ArrayList<>())
              .add(new Found(realm, stanza, transforms));
        }
      }
    }
  }

  NavigableSet<String> names() {
    return names;
  }

  List<SourcetypePage> pages(Slugs slugs, List<HostPage> hosts) {
    Map<String, Set<SourcetypePage.Onboarding>> onboarding = onboarding(hosts);
    List<SourcetypePage> pages = new ArrayList<>();
    for (String name : names) {
      List<Found> all = described.getOrDefault(name, List.of());
      Set<Caveat> caveats = new LinkedHashSet<>();
      all.forEach(each -> caveats.addAll(each.realm().caveats()));
      if (SplunkNames.shipped().ships("props", name) && all.stream().noneMatch(Found::hasShipped)) {
        caveats.add(SHIPPED);
      } else if (all.isEmpty()) {
        caveats.add(NO_PROPS);
      }
      pages.add(
          new SourcetypePage(
              slugs.of(name),
              List.copyOf(onboarding.getOrDefault(name, Set.of())),
              all.stream().map(SourcetypePages::definition).toList(),
              List.copyOf(caveats)));
    }
    return pages;
  }

  private static Map<String, Set<SourcetypePage.Onboarding>> onboarding(List<HostPage> hosts) {
    Map<String, Set<SourcetypePage.Onboarding>> all = new TreeMap<>();
    for (HostPage host : hosts) {
      for (PathRow path : host.paths()) {
        for (String name : List.of(path.firstSourcetype(), path.sourcetype())) {
          all.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(way(host, path, name));
        }
      }
    }
    return all;
  }

  private static SourcetypePage.Onboarding way(HostPage host, PathRow path, String name) {
    String first = path.firstSourcetype();
    String change =
        first.equals(path.sourcetype())
            ? ""
            : name.equals(first) ? "becomes " + path.sourcetype() : "was " + first;
    return new SourcetypePage.Onboarding(
        host.name(), path.input(), path.index(), change, path.groups(), path.fate());
  }

  private static boolean isSourcetype(String stanza) {
    return !stanza.contains("::") && !stanza.equals("default");
  }

  private static SourcetypePage.Definition definition(Found each) {
    EffectiveStanza stanza = each.stanza();
    List<Said> indexTime = new ArrayList<>();
    List<Said> searchTime = new ArrayList<>();
    List<Said> aside = new ArrayList<>();
    stanza
        .own()
        .forEach(
            (key, setting) -> {
              if (PropsKeys.isSearchTime(key)) {
                searchTime.add(SaidOf.of(setting));
              } else if (PropsKeys.isAside(key)) {
                aside.add(SaidOf.of(setting));
              } else if (!PropsKeys.EIGHT.containsKey(key)) {
                indexTime.add(SaidOf.of(setting));
              }
            });
    return new SourcetypePage.Definition(
        each.realm().where(),
        SaidOf.places(stanza),
        PropsKeys.EIGHT.entrySet().stream()
            .map(key -> SaidOf.of(stanza, key.getKey(), key.getValue()))
            .toList(),
        indexTime,
        searchTime,
        aside,
        new SearchFields(each.transforms()).of(stanza),
        TransformRows.of(stanza, each.transforms()));
  }
}
