package io.splunkautodoc.documents.build;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.precedence.AppStates;
import io.splunkautodoc.analysis.precedence.DeploymentIndex;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.analysis.precedence.Precedence;
import io.splunkautodoc.analysis.precedence.View;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hosts whose files are looked at together.
 *
 * @param where which hosts, for the reader
 * @param caveats what it rests on to look at them together
 */
record Realm(String where, HostFiles files, List<Caveat> caveats) {
  private static final Caveat TOGETHER =
      Caveat.assumed(
          "apps-together",
          "All apps in deployment-apps are looked at together, as if one host got all of them;"
              + " where apps disagree, a host that gets only some of them may have other values.");

  Realm {
    caveats = List.copyOf(caveats);
  }

  /**
   * @param states of the apps that clients get
   */
  static List<Realm> of(DeploymentIndex index, AppStates states) {
    List<Realm> realms = new ArrayList<>();
    boolean instance =
        Stream.of(Layer.SYSTEM, Layer.APP, Layer.PEER_APP, Layer.LOOSE)
            .anyMatch(layer -> !index.apps(layer).isEmpty());
    if (instance) {
      HostFiles own = HostFiles.instance(index);
      realms.add(new Realm("the uploaded instance or app", own, own.caveats()));
    }
    for (Layer staging : List.of(Layer.MANAGER_APP, Layer.SHCLUSTER_APP)) {
      Set<String> apps = index.apps(staging);
      if (!apps.isEmpty()) {
        HostFiles files = HostFiles.staged(index, staging, apps);
        realms.add(new Realm(where(staging), files, files.caveats()));
      }
    }
    Set<String> waiting = index.apps(Layer.DEPLOYMENT_APP);
    if (!waiting.isEmpty()) {
      HostFiles files = HostFiles.deployed(index, Layer.DEPLOYMENT_APP, waiting, states);
      List<Caveat> caveats = new ArrayList<>(files.caveats());
      caveats.add(TOGETHER);
      realms.add(new Realm("deployment clients", files, caveats));
    }
    return realms;
  }

  private static String where(Layer staging) {
    return staging == Layer.MANAGER_APP
        ? "the cluster's peers"
        : "the search head cluster's members";
  }

  EffectiveConf conf(String conf) {
    return Precedence.effective(files, conf, files.indexTime(), View.RUNTIME);
  }

  /** Whether somebody at the site wrote it, and not only Splunk. */
  static boolean isSites(EffectiveStanza stanza) {
    return stanza.headers().stream().anyMatch(header -> !isShipped(header.place()));
  }

  /** Whether Splunk's own {@code system/default} has it. */
  static boolean isShipped(EffectiveStanza stanza) {
    return stanza.headers().stream().anyMatch(header -> isShipped(header.place()));
  }

  private static boolean isShipped(ConfPlace place) {
    return place.layer() == Layer.SYSTEM && place.scope() == Scope.DEFAULT;
  }
}
