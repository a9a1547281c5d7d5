package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * An upload's files by folder, looked through once for all of its hosts. Immutable; files are
 * shared, not copied.
 */
public final class DeploymentIndex {
  private final Map<Layer, NavigableMap<String, List<ConfFile>>> byFolder;

  private DeploymentIndex(Map<Layer, NavigableMap<String, List<ConfFile>>> byFolder) {
    this.byFolder = byFolder;
  }

  /** An index over all files of the upload. */
  public static DeploymentIndex of(Deployment deployment) {
    Map<Layer, NavigableMap<String, List<ConfFile>>> byFolder = new EnumMap<>(Layer.class);
    for (ConfFile file : deployment.files()) {
      byFolder
          .computeIfAbsent(file.place().layer(), layer -> new TreeMap<>(ByteOrder.STRINGS))
          .computeIfAbsent(file.place().app(), app -> new ArrayList<>())
          .add(file);
    }
    return new DeploymentIndex(byFolder);
  }

  /** The names of the apps in one of the folders that hold apps, in ASCII order. */
  public Set<String> apps(Layer layer) {
    return Collections.unmodifiableSet(folders(layer).keySet());
  }

  /** The files of one app there, in no order; none where it is not there. */
  public List<ConfFile> files(Layer layer, String app) {
    return Collections.unmodifiableList(folders(layer).getOrDefault(app, List.of()));
  }

  private NavigableMap<String, List<ConfFile>> folders(Layer layer) {
    return byFolder.getOrDefault(layer, Collections.emptyNavigableMap());
  }
}
