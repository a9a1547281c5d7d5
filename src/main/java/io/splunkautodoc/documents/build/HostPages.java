package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.DataPaths;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.documents.model.HostPage;
import io.splunkautodoc.documents.model.PageName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The pages of the hosts, those with the same files on one page. */
final class HostPages {
  private final Paths paths;
  private final HostApps apps;
  private final List<String> titles;
  private final Slugs slugs;

  HostPages(Paths paths, HostApps apps) {
    this.paths = paths;
    this.apps = apps;
    this.titles = titles(paths.groups());
    this.slugs = new Slugs(PageName.Section.HOSTS, new TreeSet<>(titles));
  }

  List<HostPage> pages(PathRows rows) {
    List<HostPage> pages = new ArrayList<>();
    for (int i = 0; i < paths.groups().size(); i++) {
      DataPaths.Group group = paths.groups().get(i);
      DataPaths.Hosts same = group.hosts();
      Set<Caveat> caveats = new LinkedHashSet<>();
      same.role().caveat().ifPresent(caveats::add);
      group.paths().forEach(way -> caveats.addAll(way.caveats()));
      caveats.addAll(apps.caveats(same.hosts()));
      pages.add(
          new HostPage(
              slugs.of(titles.get(i)),
              same.hosts(),
              role(same),
              same.role().why(),
              apps.of(same.hosts()),
              group.paths().stream().map(rows::row).toList(),
              group.off().stream().map(HostPages::off).toList(),
              List.copyOf(caveats)));
    }
    return pages;
  }

  private static HostPage.InputOff off(Input input) {
    return new HostPage.InputOff(
        input.name().stanza(),
        input.off().map(Evidence::says).orElse(""),
        input.off().map(Evidence::at));
  }

  /** Clients of the same name with other files get pages of their own. */
  private static List<String> titles(List<DataPaths.Group> groups) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> titles = new ArrayList<>();
    for (DataPaths.Group group : groups) {
      String title = group.label();
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
}
