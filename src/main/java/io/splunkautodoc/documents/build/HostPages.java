package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.DataPath;
import io.splunkautodoc.analysis.datapath.DataPaths;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.documents.model.HostPage;
import io.splunkautodoc.documents.model.PageName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The pages of the hosts, those with the same files on one page. */
final class HostPages {
  private final DataPaths dataPaths;
  private final Paths paths;
  private final HostApps apps;
  private final List<String> titles;
  private final Slugs slugs;

  HostPages(DataPaths dataPaths, Paths paths, HostApps apps) {
    this.dataPaths = dataPaths;
    this.paths = paths;
    this.apps = apps;
    this.titles = titles(paths.hosts());
    this.slugs = new Slugs(PageName.Section.HOSTS, new TreeSet<>(titles));
  }

  List<HostPage> pages(PathRows rows) {
    Map<String, List<HostPage.InputOff>> off = off();
    List<HostPage> pages = new ArrayList<>();
    for (int i = 0; i < paths.hosts().size(); i++) {
      DataPaths.Hosts same = paths.hosts().get(i);
      String first = same.hosts().get(0);
      List<DataPath> ways = paths.of(same);
      Set<Caveat> caveats = new LinkedHashSet<>();
      same.role().caveat().ifPresent(caveats::add);
      ways.forEach(way -> caveats.addAll(way.caveats()));
      caveats.addAll(apps.caveats(first));
      pages.add(
          new HostPage(
              slugs.of(titles.get(i)),
              same.hosts(),
              role(same),
              same.role().why(),
              apps.of(first),
              ways.stream().map(rows::row).toList(),
              off.getOrDefault(first, List.of()),
              List.copyOf(caveats)));
    }
    return pages;
  }

  /** Clients of the same name with other files get pages of their own. */
  private static List<String> titles(List<DataPaths.Hosts> hosts) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> titles = new ArrayList<>();
    for (DataPaths.Hosts same : hosts) {
      String title = Paths.label(same);
      int times = seen.merge(title, 1, Integer::sum);
      titles.add(times == 1 ? title : title + " (" + times + ")");
    }
    return titles;
  }

  private static String role(DataPaths.Hosts same) {
    return switch (same.role().kind()) {
      case UNIVERSAL_FORWARDER -> "Universal forwarder";
      case FULL -> "Full instance (parses what it reads)";
      case INDEXER -> "Indexer";
    };
  }

  private Map<String, List<HostPage.InputOff>> off() {
    Map<String, List<HostPage.InputOff>> off = new HashMap<>();
    Set<String> first = new HashSet<>();
    paths.hosts().forEach(same -> first.add(same.hosts().get(0)));
    dataPaths
        .off()
        .filter(each -> first.contains(each.host()))
        .forEach(
            each ->
                off.computeIfAbsent(each.host(), none -> new ArrayList<>())
                    .add(
                        new HostPage.InputOff(
                            each.input().name().stanza(),
                            each.input().off().map(Evidence::says).orElse(""),
                            each.input().off().map(Evidence::at))));
    return off;
  }
}
