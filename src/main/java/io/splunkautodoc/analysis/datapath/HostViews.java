package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.datapath.regex.Comparisons;
import io.splunkautodoc.analysis.precedence.AppStates;
import io.splunkautodoc.analysis.precedence.DeploymentIndex;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.analysis.serverclass.HostLabel;
import io.splunkautodoc.analysis.serverclass.Landing;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Makes the views of an upload's hosts. One thread's. */
final class HostViews {
  /** Stands for the instance whose etc was uploaded and that does not say its name. */
  static final String THIS_INSTANCE = "(this instance)";

  /** Stands for all peers of the cluster whose manager's etc was uploaded. */
  static final String PEERS = "(cluster peers)";

  /** Stands for all members of the search head cluster whose deployer's etc was uploaded. */
  static final String MEMBERS = "(search head cluster members)";

  /** Stands for the clients of a deployment server of which no server class is uploaded. */
  static final String CLIENTS = "(deployment clients)";

  private static final Caveat NO_CLASSES =
      Caveat.missing(
          "no-server-classes",
          "The upload has deployment-apps and no server class, so who gets which app is not known; it"
              + " is shown as if one client got all of them.");

  private final DeploymentIndex index;
  private final Deployment deployment;
  private final Set<String> clients;
  private final boolean hasShipped;
  private final Comparisons comparisons = new Comparisons();
  private final RecentParts recent = new RecentParts();

  /**
   * @param clients what the clients of the deployment server are called
   */
  HostViews(Deployment deployment, Set<String> clients) {
    this.deployment = deployment;
    this.clients = clients;
    this.index = DeploymentIndex.of(deployment);
    this.hasShipped =
        index.files(Layer.SYSTEM, "system").stream()
            .anyMatch(file -> file.place().path().startsWith("system/default/"));
  }

  /** The hosts that the upload itself shows: the instance, and a cluster's peers. */
  List<HostView> shown() {
    List<HostView> views = new ArrayList<>();
    boolean instance =
        List.of(Layer.SYSTEM, Layer.APP, Layer.PEER_APP, Layer.LOOSE).stream()
            .anyMatch(layer -> !index.apps(layer).isEmpty());
    if (instance) {
      views.add(instance());
    }
    staged(PEERS, Layer.MANAGER_APP, HostRoles.ofPeers()).ifPresent(views::add);
    staged(MEMBERS, Layer.SHCLUSTER_APP, HostRoles.ofMembers()).ifPresent(views::add);
    Set<String> waiting = index.apps(Layer.DEPLOYMENT_APP);
    if (!waiting.isEmpty() && !hasServerClasses()) {
      views.add(
          of(
              new HostGroup(
                  Landing.CLIENT,
                  List.of(CLIENTS),
                  Map.of(),
                  waiting,
                  Set.of(),
                  List.of(NO_CLASSES))));
    }
    return views;
  }

  private boolean hasServerClasses() {
    return deployment.files().stream()
        .filter(file -> file.place().conf().equals("serverclass"))
        .flatMap(file -> file.stanzas().stream())
        .anyMatch(stanza -> stanza.name().startsWith("serverClass:"));
  }

  private Optional<HostView> staged(String name, Layer staging, HostRole role) {
    Set<String> apps = index.apps(staging);
    return apps.isEmpty()
        ? Optional.empty()
        : Optional.of(part(List.of(name), role, () -> HostFiles.staged(index, staging, apps)));
  }

  /** Hosts that get the same apps of the deployment server. */
  HostView of(HostGroup group) {
    HostView view =
        switch (group.reader()) {
          case PEERS -> deployed(group, HostRoles.ofPeers(), Layer.MANAGER_APP);
          case MEMBERS -> deployed(group, HostRoles.ofMembers(), Layer.SHCLUSTER_APP);
          case CLIENT, NOBODY -> clients(group);
        };
    List<Caveat> caveats = new ArrayList<>(view.caveats());
    caveats.addAll(group.caveats());
    return view.but(caveats);
  }

  private HostView deployed(HostGroup group, HostRole role, Layer through) {
    return part(group.hosts(), role, () -> files(group, through));
  }

  private HostFiles files(HostGroup group, Layer through) {
    return HostFiles.deployed(index, through, group.apps(), AppStates.on(group.switchedOn()));
  }

  /** Deployment clients with the same apps. */
  private HostView clients(HostGroup group) {
    Supplier<HostParts> parts = parts(group.hosts(), () -> files(group, Layer.DEPLOYMENT_APP));
    HostParts read = parts.get();
    HostRole role =
        HostRoles.ofClient(
            group.apps(), read.listeners(), read.conf("indexes"), read.conf("outputs"));
    return part(group.hosts(), group.addresses(), role, parts, caveats(read.files()));
  }

  private Supplier<HostParts> parts(List<String> hosts, Supplier<HostFiles> files) {
    return recent.of(() -> new HostParts(hosts, based(files.get()), comparisons));
  }

  private HostView part(List<String> hosts, HostRole role, Supplier<HostFiles> files) {
    Supplier<HostParts> parts = parts(hosts, files);
    return part(hosts, Map.of(), role, parts, caveats(parts.get().files()));
  }

  private static HostView part(
      List<String> hosts,
      Map<String, List<String>> addresses,
      HostRole role,
      Supplier<HostParts> parts,
      List<Caveat> caveats) {
    Listening listening = Listening.of(parts.get().listeners());
    return new HostView(hosts, addresses, role, listening, parts, HostView.Knowledge.PART, caveats);
  }

  private HostView instance() {
    HostFiles own = HostFiles.instance(index);
    HostFiles files = hasShipped ? own : based(own);
    String name = isBundle() ? index.apps(Layer.APP).iterator().next() : name(files);
    List<String> hosts = List.of(name);
    HostParts read = new HostParts(hosts, files, comparisons);
    Supplier<HostParts> parts = () -> read;
    if (isBundle()) {
      return part(hosts, Map.of(), HostRoles.ofBundle(), parts, caveats(files));
    }
    boolean peer = !index.apps(Layer.PEER_APP).isEmpty();
    HostView.Knowledge knowledge =
        index.apps(Layer.SYSTEM).isEmpty()
            ? HostView.Knowledge.PART
            : name.equals(THIS_INSTANCE)
                ? HostView.Knowledge.INSTANCE
                : HostView.Knowledge.NAMED_INSTANCE;
    List<Caveat> caveats = new ArrayList<>(caveats(files));
    boolean shared = clients.contains(name);
    if (shared) {
      caveats.add(sharedName(name));
    }
    return new HostView(
        List.of(shared ? HostLabel.of(name, "the uploaded instance") : name),
        Map.of(),
        HostRoles.ofInstance(apps(), read.listeners(), peer),
        Listening.of(read.listeners()),
        parts,
        knowledge,
        caveats);
  }

  private static Caveat sharedName(String name) {
    return Caveat.assumed(
        "shared-name",
        "The uploaded instance calls itself "
            + name
            + ", and so is a client of the deployment server called; they are taken to be two"
            + " machines.");
  }

  /** The instance's apps, those without configuration among them. */
  private Set<String> apps() {
    Set<String> apps = new TreeSet<>(index.apps(Layer.APP));
    deployment.otherPaths().stream()
        .filter(path -> path.startsWith("apps/"))
        .map(path -> path.split("/", -1))
        .filter(parts -> parts.length > 2)
        .forEach(parts -> apps.add(parts[1]));
    return apps;
  }

  private boolean isBundle() {
    return index.apps(Layer.APP).size() == 1
        && List.of(
                Layer.SYSTEM,
                Layer.DEPLOYMENT_APP,
                Layer.PEER_APP,
                Layer.MANAGER_APP,
                Layer.SHCLUSTER_APP)
            .stream()
            .allMatch(layer -> index.apps(layer).isEmpty());
  }

  private static String name(HostFiles instance) {
    return HostParts.conf(instance, "server")
        .value("general", "serverName")
        .filter(name -> !name.isEmpty() && !name.contains("$"))
        .orElse(THIS_INSTANCE);
  }

  /** With what Splunk ships beneath: the upload's own, or else what is known of it. */
  private HostFiles based(HostFiles files) {
    return files.withShippedDefaults(hasShipped ? index : ShippedDefaults.index());
  }

  private List<Caveat> caveats(HostFiles files) {
    return files.caveats().stream()
        .map(
            caveat ->
                !hasShipped && caveat.id().equals(ShippedDefaults.ASSUMED.id())
                    ? ShippedDefaults.ASSUMED
                    : caveat)
        .distinct()
        .toList();
  }
}
