package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parsing and search-time props in apps that only universal forwarders get. */
final class WrongPlace implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "wrong-place",
          19,
          Severity.INFO,
          "Settings on hosts where they have no effect",
          "Universal forwarders neither parse nor search: settings for that do nothing "
              + "there, and the hosts that need them lack them.",
          "Give the app to the first full instance (heavy forwarder or indexer) for "
              + "parsing, to search heads for searching.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final Caveat TAKEN_FOR_FORWARDERS =
      Caveat.assumed(
          "client-role",
          "Clients are taken for universal forwarders where none of their apps needs a full"
              + " instance.");

  @Override
  public void check(LintContext context, Findings findings) {
    Neighbours neighbours = context.neighbours();
    if (neighbours.groups().isEmpty()) {
      return;
    }
    BitSet full = new BitSet();
    Set<String> elsewhere = new HashSet<>();
    for (App app : context.apps().live()) {
      if (app.layer() != Layer.DEPLOYMENT_APP) {
        app.stanzas("props").forEach(stanza -> elsewhere.add(stanza.name()));
      } else if (needsFullInstance(app)) {
        full.or(neighbours.groupsOf(app.name()));
      }
    }
    for (App app : context.apps().judged()) {
      if (app.layer() == Layer.DEPLOYMENT_APP && neighbours.groupsOf(app.name()).intersects(full)) {
        app.stanzas("props").forEach(stanza -> elsewhere.add(stanza.name()));
      }
    }
    for (App app : context.apps().judged()) {
      BitSet groups = neighbours.groupsOf(app.name());
      boolean forwarders =
          app.layer() == Layer.DEPLOYMENT_APP && !groups.isEmpty() && !groups.intersects(full);
      if (forwarders) {
        check(app, elsewhere, findings);
      }
    }
  }

  static boolean needsFullInstance(App app) {
    boolean indexes =
        app.stanzas("indexes").stream()
            .anyMatch(stanza -> io.splunkautodoc.analysis.datapath.Indexes.isIndex(stanza.name()));
    boolean receives =
        app.stanzas("inputs").stream()
            .anyMatch(
                stanza ->
                    stanza.name().startsWith("splunktcp:")
                        || stanza.name().startsWith("splunktcp-ssl:"));
    boolean serves =
        app.has("distsearch")
            || app.stanzas("server").stream()
                .anyMatch(
                    stanza ->
                        stanza.name().equals("clustering")
                            || stanza.name().startsWith("shclustering"));
    return indexes || receives || serves;
  }

  private static void check(App app, Set<String> elsewhere, Findings findings) {
    Set<String> stanzas = new HashSet<>();
    List<SourceLine> lines = new ArrayList<>();
    for (AppStanza stanza : app.stanzas("props")) {
      boolean parsedHere =
          stanza.says("INDEXED_EXTRACTIONS") || stanza.says("force_local_processing");
      if (!parsedHere && !elsewhere.contains(stanza.name())) {
        stanza.lines().values().stream()
            .filter(line -> Phase.isParsing(line.key()) || Phase.isSearchTime(line.key()))
            .forEach(
                line -> {
                  stanzas.add(stanza.name());
                  lines.add(line.at());
                });
      }
    }
    if (!lines.isEmpty()) {
      findings.add(
          Severity.INFO,
          app,
          "Only universal forwarders get the app "
              + app.name()
              + ", so its settings for parsing and searching do"
              + " nothing there: "
              + Values.some(stanzas)
              + ".",
          lines.stream().sorted().toList(),
          List.of(TAKEN_FOR_FORWARDERS));
    }
  }
}
