package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.precedence.HostFiles;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The folders of an upload whose apps are read together. */
final class Realms {
  private Realms() {}

  /**
   * The instance itself and what waits for others. Clients get some of the waiting apps each; the
   * rules that ask here only want to know whether anybody says a thing.
   */
  static List<Realm> of(LintContext context) {
    List<Realm> realms = new ArrayList<>();
    realms.add(new Realm(HostFiles.instance(context.index())));
    for (Layer layer : List.of(Layer.DEPLOYMENT_APP, Layer.MANAGER_APP, Layer.SHCLUSTER_APP)) {
      Set<String> apps = context.index().apps(layer);
      if (!apps.isEmpty()) {
        realms.add(new Realm(context.waiting(layer, apps)));
      }
    }
    return realms;
  }
}
