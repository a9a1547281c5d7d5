package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.datapath.input.Input;
import io.splunkautodoc.analysis.datapath.input.Inputs;
import io.splunkautodoc.analysis.datapath.regex.Comparisons;
import io.splunkautodoc.analysis.precedence.DeploymentIndex;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes the views of an upload's hosts. One thread's. */
final class HostViews {
  /** Stands for the instance whose etc was uploaded and that does not say its name. */
  static final String THIS_INSTANCE = "(this instance)";

  /** Stands for all peers of the cluster whose manager's etc was uploaded. */
  static final String PEERS = "(cluster peers)";

  private final DeploymentIndex index;
  private final Deployment deployment;
  private final boolean hasShipped;
  private final Comparisons comparisons = new Comparisons();

  HostViews(Deployment deployment) {
    this.deployment = deployment;
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
    Set<String> staged = index.apps(Layer.MANAGER_APP);
    if (!staged.isEmpty()) {
      HostFiles files = based(HostFiles.staged(index, Layer.MANAGER_APP, staged));
      views.add(view(List.of(PEERS), files, HostRoles.ofPeers()));
    }
    return views;
  }

  /** The same clients where forwarders can or may send to them; empty where not. */
  Optional<HostView> receiving(HostGroup group) {
    HostFiles files = deployed(group);
    List<Input> inputs = inputs(files);
    HostRole role = role(group, files, inputs);
    boolean listens = inputs.stream().anyMatch(input -> input.isOn() && input.kind().isReceiver());
    return listens || role.parses()
        ? Optional.of(clients(group, files, role, inputs))
        : Optional.empty();
  }

  /** Deployment clients with the same apps. */
  HostView clients(HostGroup group) {
    HostFiles files = deployed(group);
    List<Input> inputs = inputs(files);
    return clients(group, files, role(group, files, inputs), inputs);
  }

  private HostView clients(HostGroup group, HostFiles files, HostRole role, List<Input> inputs) {
    List<Caveat> caveats = new ArrayList<>(caveats(files));
    caveats.addAll(group.caveats());
    return HostView.of(
        group.hosts(),
        group.addresses(),
        files,
        role,
        inputs,
        HostView.Knowledge.PART,
        caveats,
        comparisons);
  }

  private HostFiles deployed(HostGroup group) {
    return based(HostFiles.staged(index, Layer.DEPLOYMENT_APP, group.apps()));
  }

  private static HostRole role(HostGroup group, HostFiles files, List<Input> inputs) {
    return HostRoles.ofClient(
        group.apps(), inputs, HostView.conf(files, "indexes"), HostView.conf(files, "outputs"));
  }

  private HostView instance() {
    HostFiles own = HostFiles.instance(index);
    HostFiles files = hasShipped ? own : based(own);
    List<Input> inputs = inputs(files);
    Set<String> apps = new TreeSet<>(index.apps(Layer.APP));
    deployment.otherPaths().stream()
        .filter(path -> path.startsWith("apps/"))
        .map(path -> path.split("/", -1))
        .filter(parts -> parts.length > 2)
        .forEach(parts -> apps.add(parts[1]));
    if (isBundle()) {
      String app = index.apps(Layer.APP).iterator().next();
      return HostView.of(
          List.of(app),
          Map.of(),
          files,
          HostRoles.ofBundle(),
          inputs,
          HostView.Knowledge.PART,
          caveats(files),
          comparisons);
    }
    boolean peer = !index.apps(Layer.PEER_APP).isEmpty();
    HostRole role = HostRoles.ofInstance(apps, inputs, peer);
    String name = name(files);
    HostView.Knowledge knowledge =
        index.apps(Layer.SYSTEM).isEmpty()
            ? HostView.Knowledge.PART
            : name.equals(THIS_INSTANCE)
                ? HostView.Knowledge.INSTANCE
                : HostView.Knowledge.NAMED_INSTANCE;
    return HostView.of(
        List.of(name), Map.of(), files, role, inputs, knowledge, caveats(files), comparisons);
  }

  private boolean isBundle() {
    return index.apps(Layer.APP).size() == 1
        && List.of(Layer.SYSTEM, Layer.DEPLOYMENT_APP, Layer.PEER_APP, Layer.MANAGER_APP).stream()
            .allMatch(layer -> index.apps(layer).isEmpty());
  }

  private static String name(HostFiles files) {
    EffectiveConf server = HostView.conf(files, "server");
    return server
        .value("general", "serverName")
        .filter(name -> !name.isEmpty() && !name.contains("$"))
        .orElse(THIS_INSTANCE);
  }

  private HostView view(List<String> hosts, HostFiles files, HostRole role) {
    return HostView.of(
        hosts,
        Map.of(),
        files,
        role,
        inputs(files),
        HostView.Knowledge.PART,
        caveats(files),
        comparisons);
  }

  private List<Input> inputs(HostFiles files) {
    return Inputs.of(HostView.conf(files, "inputs"), comparisons);
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
