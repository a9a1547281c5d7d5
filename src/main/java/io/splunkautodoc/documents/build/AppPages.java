package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.serverclass.ServerClasses;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import io.splunkautodoc.documents.model.AppPage;
import io.splunkautodoc.documents.model.HostPage;
import io.splunkautodoc.documents.model.PageName;
import io.splunkautodoc.documents.model.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The pages of the upload's apps. */
final class AppPages {
  /** What of an {@code app.conf} says what the app is. */
  private static final List<String> ABOUT =
      List.of("id", "label", "version", "author", "description", "state", "is_visible", "build");

  private final AppFolders folders;
  private final Slugs slugs;
  private final Map<String, List<AppPage.GivenBy>> givenBy = new HashMap<>();
  private final Map<PageName, Set<PageName>> onHosts = new HashMap<>();
  private final Map<String, Map<RuleInfo, Long>> findings = new HashMap<>();

  AppPages(AppFolders folders, Slugs slugs) {
    this.folders = folders;
    this.slugs = slugs;
  }

  List<AppPage> pages(ServerClasses classes, List<HostPage> hosts, List<Finding> found) {
    classes
        .classes()
        .forEach(
            each ->
                each.apps()
                    .forEach(
                        app ->
                            givenBy
                                .computeIfAbsent(app.name(), none -> new ArrayList<>())
                                .add(new AppPage.GivenBy(each.name(), app.at()))));
    for (HostPage host : hosts) {
      for (HostPage.AppOfHost app : host.apps()) {
        app.page()
            .ifPresent(
                page ->
                    onHosts.computeIfAbsent(page, none -> new LinkedHashSet<>()).add(host.name()));
      }
    }
    found.forEach(
        finding -> folder(finding.place()).ifPresent(folder -> count(folder, finding.rule())));
    return folders.folders().stream().map(this::page).toList();
  }

  private void count(String folder, RuleInfo rule) {
    findings
        .computeIfAbsent(folder, none -> new TreeMap<>(Comparator.comparing(RuleInfo::number)))
        .merge(rule, 1L, Long::sum);
  }

  /** The folder of the app that the line is in. */
  private Optional<String> folder(SourceLine at) {
    String path = at.path();
    for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (!folders.files(path.substring(0, end)).isEmpty()) {
        return Optional.of(path.substring(0, end));
      }
    }
    return Optional.empty();
  }

  private AppPage page(String folder) {
    List<ConfFile> files = folders.files(folder);
    ConfPlace place = files.get(0).place();
    PageName name = slugs.of(folder);
    Map<RuleInfo, Long> found = findings.getOrDefault(folder, Map.of());
    boolean deployed = place.layer() == Layer.DEPLOYMENT_APP;
    return new AppPage(
        name,
        folder,
        about(files),
        deployed ? givenBy.getOrDefault(place.app(), List.of()) : List.of(),
        List.copyOf(onHosts.getOrDefault(name, Set.of())),
        files.stream().map(AppPages::row).toList(),
        defines(files),
        found.values().stream().mapToLong(Long::longValue).sum(),
        found.entrySet().stream()
            .map(each -> new AppPage.RuleCount(each.getKey(), each.getValue()))
            .toList());
  }

  private static AppPage.FileRow row(ConfFile file) {
    int settings = file.stanzas().stream().mapToInt(stanza -> stanza.settings().size()).sum();
    return new AppPage.FileRow(file.place().path(), file.stanzas().size(), settings);
  }

  /** Files come sorted, so that what {@code local} says replaces what {@code default} says. */
  private static List<Said> about(List<ConfFile> files) {
    Map<String, Said> about = new LinkedHashMap<>();
    for (ConfFile file : files) {
      if (file.place().conf().equals("app")) {
        file.stanzas().stream()
            .flatMap(stanza -> stanza.settings().stream())
            .filter(setting -> ABOUT.contains(setting.key()))
            .forEach(setting -> about.put(setting.key(), said(file, setting)));
      }
    }
    return ABOUT.stream().filter(about::containsKey).map(about::get).toList();
  }

  private static Said said(ConfFile file, Setting setting) {
    SourceLine at = new SourceLine(file.place().path(), setting.line());
    return new Said(setting.key(), setting.value(), Optional.of(at), List.of());
  }

  private static List<AppPage.Defines> defines(List<ConfFile> files) {
    Map<String, Map<String, SourceLine>> byConf = new TreeMap<>();
    for (ConfFile file : files) {
      ConfPlace place = file.place();
      for (Stanza stanza :
          place.conf().equals(ConfPlace.META) ? List.<Stanza>of() : file.stanzas()) {
        byConf
            .computeIfAbsent(place.conf(), none -> new TreeMap<>())
            .putIfAbsent(stanza.name(), new SourceLine(place.path(), stanza.line()));
      }
    }
    return byConf.entrySet().stream()
        .map(
            conf ->
                new AppPage.Defines(
                    conf.getKey(),
                    conf.getValue().entrySet().stream()
                        .map(each -> new AppPage.Defines.Stanza(each.getKey(), each.getValue()))
                        .toList()))
        .toList();
  }
}
