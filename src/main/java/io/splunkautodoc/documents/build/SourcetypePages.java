package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.Caveat;
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
  private record Found(Realm realm, EffectiveStanza stanza) {}

  private final Map<String, List<Found>> described = new TreeMap<>();
  private final NavigableSet<String> names = new TreeSet<>();

  /**
   * @param brought names of sourcetypes at the starts and the ends of paths
   */
  SourcetypePages(List<Realm> realms, Set<String> brought) {
    brought.stream().filter(name -> !name.isEmpty() && !name.startsWith("(")).forEach(names::add);
    for (Realm realm : realms) {
      EffectiveConf props = realm.conf("props");
      for (EffectiveStanza stanza : props.stanzas()) {
        if (isSourcetype(stanza.name())
            && !stanza.headers().isEmpty()
            && (names.contains(stanza.name()) || Realm.isSites(stanza))) {
          names.add(stanza.name());
          described
              .computeIfAbsent(stanza.name(), name -> new ArrayList<>())
              .add(new Found(realm, stanza));
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
      if (all.isEmpty()) {
        caveats.add(
            Caveat.missing(
                "no-props",
                "No props.conf of the upload describes the sourcetype; Splunk guesses, unless a"
                    + " host beside the upload knows it."));
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
        SourcetypePage.Onboarding way =
            new SourcetypePage.Onboarding(host.name(), path.input(), path.index(), path.fate());
        for (String name : List.of(path.firstSourcetype(), path.sourcetype())) {
          all.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(way);
        }
      }
    }
    return all;
  }

  private static boolean isSourcetype(String stanza) {
    return !stanza.contains("::") && !stanza.equals("default");
  }

  private static SourcetypePage.Definition definition(Found each) {
    EffectiveStanza stanza = each.stanza();
    List<Said> indexTime = new ArrayList<>();
    List<Said> searchTime = new ArrayList<>();
    stanza
        .own()
        .forEach(
            (key, setting) -> {
              if (PropsKeys.isSearchTime(key)) {
                searchTime.add(SaidOf.of(setting));
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
        searchTime);
  }
}
