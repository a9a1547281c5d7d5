package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.Indexes;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.documents.model.HostPage;
import io.splunkautodoc.documents.model.IndexPage;
import io.splunkautodoc.documents.model.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The pages of the indexes that the upload defines. */
final class IndexPages {
  /** What each page shows, also where no file of the upload says anything. */
  private static final List<String> SHOWN =
      List.of(
          "frozenTimePeriodInSecs",
          "maxTotalDataSizeMB",
          "datatype",
          "homePath",
          "coldPath",
          "thawedPath");

  /** What pages show where somebody says it. */
  private static final List<String> ALSO =
      List.of(
          "remotePath",
          "maxGlobalDataSizeMB",
          "maxGlobalRawDataSizeMB",
          "homePath.maxDataSizeMB",
          "coldPath.maxDataSizeMB",
          "coldToFrozenDir",
          "coldToFrozenScript",
          "maxDataSize",
          "repFactor",
          "disabled",
          "deleted");

  private record Found(Realm realm, EffectiveConf conf, EffectiveStanza stanza) {}

  private final Map<String, List<Found>> found = new TreeMap<>();

  IndexPages(List<Realm> realms) {
    for (Realm realm : realms) {
      EffectiveConf conf = realm.conf("indexes");
      for (EffectiveStanza stanza : conf.stanzas()) {
        if (Indexes.isIndex(stanza.name()) && !stanza.headers().isEmpty()) {
          found
              .computeIfAbsent(stanza.name(), name -> new ArrayList<>())
              .add(new Found(realm, conf, stanza));
        }
      }
    }
  }

  NavigableSet<String> names() {
    return new TreeSet<>(found.keySet());
  }

  List<IndexPage> pages(Slugs slugs, List<HostPage> hosts) {
    Map<String, Set<IndexPage.Feed>> feeds = feeds(hosts);
    List<IndexPage> pages = new ArrayList<>();
    found.forEach(
        (name, all) -> {
          Set<Caveat> caveats = new LinkedHashSet<>();
          all.forEach(each -> caveats.addAll(each.realm().caveats()));
          pages.add(
              new IndexPage(
                  slugs.of(name),
                  all.stream().map(IndexPages::definition).toList(),
                  List.copyOf(feeds.getOrDefault(name, Set.of())),
                  List.copyOf(caveats)));
        });
    return pages;
  }

  private static Map<String, Set<IndexPage.Feed>> feeds(List<HostPage> hosts) {
    Map<String, Set<IndexPage.Feed>> feeds = new TreeMap<>();
    for (HostPage host : hosts) {
      host.paths()
          .forEach(
              path ->
                  feeds
                      .computeIfAbsent(path.index(), name -> new LinkedHashSet<>())
                      .add(new IndexPage.Feed(host.name(), path.input(), path.sourcetype())));
    }
    return feeds;
  }

  private static IndexPage.Definition definition(Found each) {
    EffectiveStanza stanza = each.stanza();
    Optional<EffectiveSetting> provider = Indexes.provider(stanza);
    if (provider.isPresent()) {
      return virtual(each, provider.get());
    }
    List<Said> settings = new ArrayList<>();
    SHOWN.forEach(key -> settings.add(ShippedIndexes.said(stanza, key)));
    ALSO.forEach(key -> stanza.setting(key).map(SaidOf::of).ifPresent(settings::add));
    boolean off =
        stanza.value("disabled").filter(Values::isTrue).isPresent()
            || stanza.value("deleted").filter(Values::isTrue).isPresent();
    return new IndexPage.Definition(
        each.realm().where(),
        SaidOf.places(stanza),
        (off ? "The index is switched off here. " : "") + Retention.of(each.conf(), stanza),
        Retention.period(each.conf(), stanza),
        Retention.size(each.conf(), stanza),
        settings);
  }

  /** It stores nothing, so nothing is kept for any time. */
  private static IndexPage.Definition virtual(Found each, EffectiveSetting provider) {
    return new IndexPage.Definition(
        each.realm().where(),
        SaidOf.places(each.stanza()),
        "The index holds no events itself: it stands for data of the provider "
            + provider.value()
            + ", which has its own retention.",
        "not kept here",
        "",
        each.stanza().own().values().stream().map(SaidOf::of).toList());
  }
}
