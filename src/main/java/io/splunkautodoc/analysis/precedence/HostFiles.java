package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files that one host reads, whether the upload is that host's own {@code etc/} or only holds
 * the apps that wait for it. Immutable; files are shared with the upload.
 */
public final class HostFiles {
  private final Map<String, List<LayeredFile>> byConf;
  private final NavigableMap<String, SourceLine> disabledApps;
  private final List<Caveat> caveats;

  HostFiles(
      Map<String, List<LayeredFile>> byConf,
      NavigableMap<String, SourceLine> disabledApps,
      List<Caveat> caveats) {
    this.byConf = byConf;
    this.disabledApps = Collections.unmodifiableNavigableMap(disabledApps);
    this.caveats = List.copyOf(caveats);
  }

  /** The host whose {@code etc/} was uploaded. */
  public static HostFiles instance(Deployment deployment) {
    return instance(DeploymentIndex.of(deployment));
  }

  /** The host whose {@code etc/} was uploaded; staging folders in it are not read. */
  public static HostFiles instance(DeploymentIndex index) {
    HostFilesBuilder builder = new HostFilesBuilder();
    for (Layer layer : List.of(Layer.SYSTEM, Layer.APP, Layer.PEER_APP, Layer.LOOSE, Layer.USER)) {
      for (String app : index.apps(layer)) {
        builder.add(layer, index.files(layer, app));
      }
    }
    return builder.build();
  }

  /**
   * A host that will get apps from a staging folder: clients from {@link Layer#DEPLOYMENT_APP},
   * cluster peers from {@link Layer#MANAGER_APP}, search head cluster members from {@link
   * Layer#SHCLUSTER_APP}. Nothing else of the upload is read; what the host itself holds is a
   * caveat.
   *
   * @param apps folder names; those that are not in the staging folder are left out
   */
  public static HostFiles staged(DeploymentIndex index, Layer staging, Collection<String> apps) {
    HostFilesBuilder builder = new HostFilesBuilder();
    for (String app : new TreeSet<>(apps)) {
      builder.addStaged(staging, index.files(staging, app), false);
    }
    if (staging == Layer.SHCLUSTER_APP) {
      for (String app : index.apps(Layer.SHCLUSTER_USER)) {
        builder.addStaged(Layer.SHCLUSTER_USER, index.files(Layer.SHCLUSTER_USER, app), false);
      }
    }
    return builder.caveat(HostFilesBuilder.OWN_FILES_UNKNOWN).build();
  }

  /**
   * A host that gets apps of a deployment server. Nothing else of the upload is read.
   *
   * @param through {@link Layer#DEPLOYMENT_APP} for a client itself; the staging folder of the one
   *     that hands them on, for a cluster's peers or members
   * @param apps folder names; those that are not in the upload are left out
   * @param states what the deployment server says of them
   */
  public static HostFiles deployed(
      DeploymentIndex index, Layer through, Collection<String> apps, AppStates states) {
    HostFilesBuilder builder = new HostFilesBuilder();
    for (String app : new TreeSet<>(apps)) {
      @Nullable SourceLine off = states.off().get(app);
      if (off != null) {
        builder.switchedOff(app, off);
      } else {
        List<ConfFile> files = index.files(Layer.DEPLOYMENT_APP, app);
        builder.addStaged(through, files, states.on().contains(app));
      }
    }
    return builder.caveat(HostFilesBuilder.OWN_FILES_UNKNOWN).build();
  }

  /**
   * This host with {@code system/default} of the upload beneath: what Splunk ships is much the same
   * on all hosts. Does nothing where the upload lacks it.
   */
  public HostFiles withShippedDefaults(DeploymentIndex index) {
    List<ConfFile> shipped =
        index.files(Layer.SYSTEM, "system").stream().filter(HostFilesBuilder::isShipped).toList();
    return shipped.isEmpty() ? this : new HostFilesBuilder(this).addShipped(shipped).build();
  }

  /** Every type of configuration that the host has files of, in ASCII order. */
  public NavigableSet<String> confs() {
    NavigableSet<String> confs = new TreeSet<>(ByteOrder.STRINGS);
    confs.addAll(byConf.keySet());
    confs.remove(ConfPlace.META);
    return confs;
  }

  /** Apps that are switched off and thus not read, with the line that does it. */
  public NavigableMap<String, SourceLine> disabledApps() {
    return disabledApps;
  }

  /** What is not known of this host. */
  public List<Caveat> caveats() {
    return caveats;
  }

  /** How splunkd of this host reads: as a cluster's peer where it holds a peer's apps. */
  public Context indexTime() {
    boolean peer =
        byConf.values().stream()
            .flatMap(List::stream)
            .anyMatch(file -> file.layer() == Layer.PEER_APP);
    return peer ? Context.PEER : Context.GLOBAL;
  }

  List<LayeredFile> files(String conf) {
    return byConf.getOrDefault(conf, List.of());
  }

  Map<String, List<LayeredFile>> copyByConf() {
    Map<String, List<LayeredFile>> copy = new HashMap<>();
    byConf.forEach((conf, files) -> copy.put(conf, new ArrayList<>(files)));
    return copy;
  }
}
