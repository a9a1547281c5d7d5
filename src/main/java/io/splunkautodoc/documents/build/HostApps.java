package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.serverclass.AppGrant;
import io.splunkautodoc.analysis.serverclass.ClassSetting;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.ClientGroup;
import io.splunkautodoc.analysis.serverclass.Resolution;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.documents.model.HostPage.AppOfHost;
import io.splunkautodoc.documents.model.PageName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which apps are on which hosts, and why. */
final class HostApps {
  private static final String PEERS = "(cluster peers)";

  private final AppFolders folders;
  private final Slugs slugs;
  private final List<ClientGroup> groups;

  /** Of each client's label, the place among the groups. */
  private final Map<String, Integer> numbers = new HashMap<>();

  HostApps(AppFolders folders, Slugs slugs, Resolution resolution) {
    this.folders = folders;
    this.slugs = slugs;
    this.groups = resolution.groups();
    for (int i = 0; i < groups.size(); i++) {
      for (Client client : groups.get(i).clients()) {
        numbers.put(resolution.label(client), i);
      }
    }
  }

  /** The apps of hosts with the same files, which may get them in different ways. */
  List<AppOfHost> of(List<String> hosts) {
    Map<Integer, List<String>> members = new TreeMap<>();
    for (String host : hosts) {
      Optional.ofNullable(numbers.get(host))
          .ifPresent(group -> members.computeIfAbsent(group, any -> new ArrayList<>()).add(host));
    }
    if (members.isEmpty()) {
      return hosts.contains(PEERS)
          ? lying("the cluster's manager hands it out", Layer.MANAGER_APP)
          : lying("it lies in the uploaded etc", Layer.APP, Layer.PEER_APP);
    }
    Map<String, Map<AppOfHost, List<Integer>>> ways = new TreeMap<>();
    for (int group : members.keySet()) {
      for (AppGrant grant : groups.get(group).outcome().grants()) {
        ways.computeIfAbsent(grant.app(), any -> new LinkedHashMap<>())
            .computeIfAbsent(granted(grant), any -> new ArrayList<>())
            .add(group);
      }
    }
    Map<List<Integer>, List<String>> together = new HashMap<>();
    together.put(List.copyOf(members.keySet()), List.of());
    return ways.values().stream()
        .flatMap(ofApp -> ofApp.entrySet().stream())
        .map(
            way ->
                way.getKey()
                    .on(together.computeIfAbsent(way.getValue(), some -> of(some, members))))
        .toList();
  }

  private static List<String> of(List<Integer> some, Map<Integer, List<String>> members) {
    return some.stream().flatMap(group -> members.getOrDefault(group, List.of()).stream()).toList();
  }

  List<Caveat> caveats(List<String> hosts) {
    return hosts.stream()
        .map(host -> Optional.ofNullable(numbers.get(host)))
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(group -> groups.get(group).caveats().stream())
        .distinct()
        .toList();
  }

  /** For all hosts of a page. */
  private AppOfHost granted(AppGrant grant) {
    List<SourceLine> evidence = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    for (AppGrant.Source source : grant.from()) {
      boolean off = source.app().settings().value(ClassSetting.STATE_ON_CLIENT).equals("disabled");
      classes.add(source.serverClass().name() + (off ? " (switched off there)" : ""));
      evidence.add(source.app().at());
    }
    String sure = grant.answer() == Answer.YES ? "" : "perhaps, ";
    return new AppOfHost(
        grant.app(),
        page(Layer.DEPLOYMENT_APP, grant.app()),
        List.of(),
        sure + "by server class " + String.join(", ", classes),
        evidence);
  }

  private List<AppOfHost> lying(String why, Layer... layers) {
    List<AppOfHost> apps = new ArrayList<>();
    for (Layer layer : layers) {
      for (String app : folders.apps(layer)) {
        apps.add(new AppOfHost(app, page(layer, app), List.of(), why, List.of()));
      }
    }
    return apps;
  }

  private Optional<PageName> page(Layer layer, String app) {
    return folders.folder(layer, app).flatMap(slugs::find);
  }
}
