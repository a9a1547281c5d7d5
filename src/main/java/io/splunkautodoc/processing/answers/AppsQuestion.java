package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.precedence.DeploymentIndex;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.analysis.serverclass.AppGrant;
import io.splunkautodoc.analysis.serverclass.ClientGroup;
import io.splunkautodoc.analysis.serverclass.RepositoryFolders;
import io.splunkautodoc.analysis.serverclass.ServerClass;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import io.splunkautodoc.analysis.serverclass.pattern.Answer;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.database.ReadableRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which apps lie where in the upload, and who gets them.
 *
 * @param version of the deployment server
 */
public record AppsQuestion(SplunkVersion version) implements Question<List<AppsQuestion.App>> {
  /** So many hosts are named; the count is of all. */
  public static final int MOST_HOSTS = 20;

  private static final long APP_BYTES = 2_000;

  /**
   * An app's folder.
   *
   * @param folders what lies in it, such as {@code default} and {@code lookups}
   * @param confs the types of configuration in its {@code default} and {@code local}
   * @param switchedOffAt the line that switches it off; empty where it is on, or read by nobody
   *     here
   * @param classes the server classes that give it to clients
   * @param hosts the first clients that get it for sure, by name
   * @param hostCount how many get it
   */
  public record App(
      String name,
      Layer layer,
      Set<String> folders,
      Set<String> confs,
      Optional<SourceLine> switchedOffAt,
      List<String> classes,
      List<String> hosts,
      int hostCount) {}

  @Override
  public List<App> answer(Upload upload) {
    Deployment deployment = upload.deployment(Needs.serverClasses());
    Map<Layer, SortedMap<String, Found>> found = found(deployment);
    DeploymentIndex index = DeploymentIndex.of(deployment);
    Map<String, SourceLine> own = HostFiles.instance(index).disabledApps();
    Map<String, SourceLine> staged =
        HostFiles.deployed(
                index,
                Layer.DEPLOYMENT_APP,
                found.getOrDefault(Layer.DEPLOYMENT_APP, new TreeMap<>()).keySet(),
                upload.serverClasses(version).serverClasses().appStates())
            .disabledApps();
    Map<String, Getting> getting = getting(upload);
    List<App> apps = new ArrayList<>();
    found.forEach(
        (layer, byName) -> {
          boolean given = layer == Layer.DEPLOYMENT_APP;
          Map<String, SourceLine> off = given ? staged : own;
          boolean isRead = given || layer == Layer.APP || layer == Layer.PEER_APP;
          byName.forEach(
              (name, what) -> {
                Getting who = given ? getting.getOrDefault(name, new Getting()) : new Getting();
                apps.add(
                    new App(
                        name,
                        layer,
                        what.folders,
                        what.confs,
                        isRead ? Optional.ofNullable(off.get(name)) : Optional.empty(),
                        List.copyOf(who.classes),
                        who.hosts.stream().limit(MOST_HOSTS).toList(),
                        who.count));
              });
        });
    return List.copyOf(apps);
  }

  @Override
  public long settings(ReadableRun run) {
    return 0;
  }

  @Override
  public long weight(List<App> answer) {
    return answer.size() * APP_BYTES;
  }

  private static final class Found {
    private final Set<String> folders = new TreeSet<>();
    private final Set<String> confs = new TreeSet<>();
  }

  private static final class Getting {
    private final Set<String> classes = new TreeSet<>();
    private final TreeSet<String> hosts = new TreeSet<>();
    private int count;
  }

  private static Map<Layer, SortedMap<String, Found>> found(Deployment deployment) {
    Map<Layer, SortedMap<String, Found>> found = new TreeMap<>();
    for (String path : paths(deployment)) {
      String[] parts = path.split("/", -1);
      int at = parts[0].equals("shcluster") ? 2 : 1;
      if (parts.length < at + 2 || parts[at].isEmpty()) {
        continue;
      }
      String root = path.startsWith("shcluster/") ? parts[0] + "/" + parts[1] : parts[0];
      ConfPlace.of(root + "/" + parts[at] + "/default/app.conf")
          .filter(place -> place.user() == null && place.layer() != Layer.SYSTEM)
          .ifPresent(
              place -> {
                Found app =
                    found
                        .computeIfAbsent(place.layer(), layer -> new TreeMap<>())
                        .computeIfAbsent(place.app(), name -> new Found());
                app.folders.add(parts[at + 1]);
                ConfPlace.of(path)
                    .filter(conf -> !conf.conf().equals(ConfPlace.META))
                    .ifPresent(conf -> app.confs.add(conf.conf()));
              });
    }
    return found;
  }

  /** As if all apps for clients lay in the usual folder. */
  private static Set<String> paths(Deployment deployment) {
    RepositoryFolders folders =
        deployment.files().stream()
            .filter(file -> file.place().conf().equals("serverclass"))
            .filter(
                file -> file.place().layer() == Layer.SYSTEM || file.place().layer() == Layer.APP)
            .map(file -> RepositoryFolders.of(file.stanzas()))
            .reduce(RepositoryFolders.NONE, RepositoryFolders::and);
    return deployment.otherPaths().stream()
        .map(path -> folders.usual(path).orElse(path))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, Getting> getting(Upload upload) {
    HostsQuestion.Hosts hosts = upload.answer(new HostsQuestion(version));
    Map<String, Getting> getting = new HashMap<>();
    for (ServerClass each : hosts.resolver().serverClasses().classes()) {
      each.apps()
          .forEach(
              app ->
                  getting
                      .computeIfAbsent(app.name(), name -> new Getting())
                      .classes
                      .add(each.name()));
    }
    for (ClientGroup group : hosts.resolution().groups()) {
      for (AppGrant grant : group.outcome().grants()) {
        if (grant.answer() == Answer.YES) {
          Getting app = getting.computeIfAbsent(grant.app(), name -> new Getting());
          app.count += group.clients().size();
          group.clients().forEach(client -> addFirst(app.hosts, hosts.resolution().label(client)));
        }
      }
    }
    return getting;
  }

  private static void addFirst(TreeSet<String> hosts, String host) {
    hosts.add(host);
    if (hosts.size() > MOST_HOSTS) {
      hosts.pollLast();
    }
  }
}
