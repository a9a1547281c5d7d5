package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.Deployment;
import io.splunkautodoc.analysis.precedence.AppStates;
import io.splunkautodoc.analysis.precedence.DeploymentIndex;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.conf.Layer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One of two uploads, as far as it was loaded.
 *
 * @param states of the apps that clients get
 */
record Side(DeploymentIndex index, AppStates states) {
  /** An app that is off on those who read that folder; empty for the uploaded instance. */
  record Off(Optional<Layer> staging, String app) {}

  static Side of(Collection<ConfFile> files, AppStates states) {
    return new Side(DeploymentIndex.of(new Deployment(List.copyOf(files), Set.of())), states);
  }

  HostFiles instance() {
    return HostFiles.instance(index);
  }

  /** A host that gets apps from a staging folder. */
  HostFiles waiting(Layer staging, Collection<String> apps) {
    return staging == Layer.DEPLOYMENT_APP
        ? HostFiles.deployed(index, staging, apps, states)
        : HostFiles.staged(index, staging, apps);
  }

  /** A host that gets all apps of the folder, those among them that are not loaded. */
  HostFiles waiting(Layer staging) {
    Set<String> apps = new HashSet<>(index.apps(staging));
    if (staging == Layer.DEPLOYMENT_APP) {
      apps.addAll(states.off().keySet());
    }
    return waiting(staging, apps);
  }

  /** The files of an app that waits for clients. */
  Stream<ConfFile> filesOf(String app) {
    return index.files(Layer.DEPLOYMENT_APP, app).stream();
  }

  /** Apps that somebody has and does not run. */
  Set<Off> offApps() {
    Set<Off> off = new HashSet<>();
    instance().disabledApps().keySet().forEach(app -> off.add(new Off(Optional.empty(), app)));
    for (Layer staging : List.of(Layer.DEPLOYMENT_APP, Layer.MANAGER_APP, Layer.SHCLUSTER_APP)) {
      waiting(staging)
          .disabledApps()
          .keySet()
          .forEach(app -> off.add(new Off(Optional.of(staging), app)));
    }
    return off;
  }
}
