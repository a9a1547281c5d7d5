package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.HostGroup;
import io.splunkautodoc.analysis.serverclass.AppGrant;
import io.splunkautodoc.analysis.serverclass.ClassSetting;
import io.splunkautodoc.analysis.serverclass.ClassSettings;
import io.splunkautodoc.analysis.serverclass.Client;
import io.splunkautodoc.analysis.serverclass.ClientGroup;
import io.splunkautodoc.analysis.serverclass.Landing;
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
  private static final String MEMBERS = "(search head cluster members)";
  private static final String CLIENTS = "(deployment clients)";

  private final AppFolders folders;
  private final Slugs slugs;
  private final List<ClientGroup> groups;

  /** Of each client's label, and of what those are called that it hands apps on to. */
  private final Map<String, Member> readers = new HashMap<>();

  /**
   * Who reads a client's apps.
   *
   * @param group the client's place among the groups
   */
  private record Member(int group, Landing reader) {}

  HostApps(AppFolders folders, Slugs slugs, Resolution resolution) {
    this.folders = folders;
    this.slugs = slugs;
    this.groups = resolution.groups();
    for (int i = 0; i < groups.size(); i++) {
      for (Client client : groups.get(i).clients()) {
        for (Landing reader : Landing.values()) {
          String name = HostGroup.name(reader, resolution.label(client));
          readers.putIfAbsent(name, new Member(i, reader));
        }
      }
    }
  }

  /** The apps of hosts with the same files, which may get them in different ways. */
  List<AppOfHost> of(List<String> hosts) {
    Map<Member, List<String>> members = new LinkedHashMap<>();
    for (String host : hosts) {
      Optional.ofNullable(readers.get(host))
          .ifPresent(member -> members.computeIfAbsent(member, any -> new ArrayList<>()).add(host));
    }
    if (members.isEmpty()) {
      return ofUploaded(hosts);
    }
    Map<String, Map<AppOfHost, List<Member>>> ways = new TreeMap<>();
    for (Member member : members.keySet()) {
      for (AppGrant grant : groups.get(member.group()).outcome().grants()) {
        granted(grant, member.reader())
            .ifPresent(
                app ->
                    ways.computeIfAbsent(grant.app(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(app, any -> new ArrayList<>())
                        .add(member));
      }
    }
    Map<List<Member>, List<String>> together = new HashMap<>();
    together.put(List.copyOf(members.keySet()), List.of());
    return ways.values().stream()
        .flatMap(ofApp -> ofApp.entrySet().stream())
        .map(
            way ->
                way.getKey()
                    .on(together.computeIfAbsent(way.getValue(), some -> of(some, members))))
        .toList();
  }

  private static List<String> of(List<Member> some, Map<Member, List<String>> members) {
    return some.stream().flatMap(each -> members.getOrDefault(each, List.of()).stream()).toList();
  }

  private List<AppOfHost> ofUploaded(List<String> hosts) {
    if (hosts.contains(PEERS)) {
      return lying("the cluster's manager hands it out", Layer.MANAGER_APP);
    }
    if (hosts.contains(CLIENTS)) {
      return lying("no server class says who gets it", Layer.DEPLOYMENT_APP);
    }
    return hosts.contains(MEMBERS)
        ? lying("the cluster's deployer hands it out", Layer.SHCLUSTER_APP)
        : lying("it lies in the uploaded etc", Layer.APP, Layer.PEER_APP);
  }

  List<Caveat> caveats(List<String> hosts) {
    return hosts.stream()
        .map(host -> Optional.ofNullable(readers.get(host)))
        .flatMap(Optional::stream)
        .distinct()
        .flatMap(member -> groups.get(member.group()).caveats().stream())
        .distinct()
        .toList();
  }

  /** For all hosts of a page; empty where the reader is another. */
  private Optional<AppOfHost> granted(AppGrant grant, Landing reader) {
    List<SourceLine> evidence = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    Answer answer = Answer.NO;
    for (AppGrant.Source source : grant.from()) {
      if (reader == Landing.CLIENT || source.app().landing() == reader) {
        classes.add(source.serverClass().name() + where(source, reader));
        evidence.add(source.app().at());
        answer = answer.or(source.answer());
      }
    }
    String sure = answer == Answer.YES ? "" : "perhaps, ";
    return classes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new AppOfHost(
                grant.app(),
                page(Layer.DEPLOYMENT_APP, grant.app()),
                List.of(),
                sure + "by server class " + String.join(", ", classes),
                evidence));
  }

  /** What the client does with the app, where that is not just to read it. */
  private static String where(AppGrant.Source source, Landing reader) {
    ClassSettings settings = source.app().settings();
    String off =
        settings.value(ClassSetting.STATE_ON_CLIENT).equals("disabled")
            ? " (switched off there)"
            : "";
    return source.app().landing() == reader
        ? off
        : off + " (into " + settings.value(ClassSetting.TARGET_REPOSITORY_LOCATION) + ")";
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
