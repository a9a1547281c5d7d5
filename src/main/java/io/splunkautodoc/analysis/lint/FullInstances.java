package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.datapath.Indexes;
import io.splunkautodoc.conf.Layer;
import java.util.BitSet;

/** Which clients of a deployment server parse or search, by what they get. */
final class FullInstances {
  private FullInstances() {}

  /** The groups of clients that get an app which only a full instance needs. */
  static BitSet among(LintContext context) {
    BitSet full = new BitSet();
    for (App app : context.apps().live()) {
      if (app.layer() == Layer.DEPLOYMENT_APP && (indexes(app) || receives(app) || serves(app))) {
        full.or(context.neighbours().groupsOf(app.name()));
      }
    }
    return full;
  }

  private static boolean indexes(App app) {
    return app.stanzas("indexes").stream().anyMatch(stanza -> Indexes.isIndex(stanza.name()));
  }

  private static boolean receives(App app) {
    return app.stanzas("inputs").stream()
        .map(AppStanza::name)
        .anyMatch(name -> name.startsWith("splunktcp:") || name.startsWith("splunktcp-ssl:"));
  }

  private static boolean serves(App app) {
    return app.has("distsearch")
        || app.stanzas("server").stream()
            .map(AppStanza::name)
            .anyMatch(name -> name.equals("clustering") || name.startsWith("shclustering"));
  }
}
