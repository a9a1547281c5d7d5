package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.analysis.serverclass.ClassApp;
import io.splunkautodoc.analysis.serverclass.Landing;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

  private static final String FORWARDERS_APP = "SplunkUniversalForwarder";

  /** Sourcetypes that Splunk ships with INDEXED_EXTRACTIONS. */
  private static final Set<String> SHIPPED_WITH_STRUCTURE =
      Set.of("_json", "csv", "exchange", "iis", "metrics_csv", "psv", "tsv");

  private static final String HERE = "A universal forwarder holds";
  private static final String CLIENTS = "Only universal forwarders get";
  private static final Caveat TAKEN_FOR_FORWARDERS =
      Caveat.assumed(
          "client-role",
          "Clients are taken for universal forwarders where none of their apps needs a full"
              + " instance.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    if (context.apps().find(Layer.APP, FORWARDERS_APP).isPresent()) {
      context.apps().judged().stream()
          .filter(app -> app.layer() == Layer.APP)
          .forEach(app -> report(app, HERE, Set.of(), List.of(), findings));
    }
    BitSet full = FullInstances.among(context);
    Set<String> handedOn = handedOn(context);
    Set<String> elsewhere = new HashSet<>();
    List<App> forwarded = new ArrayList<>();
    for (App app : context.apps().judged()) {
      BitSet groups = context.neighbours().groupsOf(app.name());
      boolean read = app.layer() == Layer.DEPLOYMENT_APP && !handedOn.contains(app.name());
      if (read && !groups.intersects(full)) {
        forwarded.add(app);
      } else {
        app.stanzas("props").forEach(stanza -> elsewhere.add(stanza.name()));
      }
    }
    forwarded.stream()
        .filter(app -> !context.neighbours().groupsOf(app.name()).isEmpty())
        .forEach(app -> report(app, CLIENTS, elsewhere, List.of(TAKEN_FOR_FORWARDERS), findings));
  }

  /** Apps that some client puts where it does not read them itself. */
  private static Set<String> handedOn(LintContext context) {
    return context.hasServerClasses()
        ? context.serverClasses().classes().stream()
            .flatMap(each -> each.apps().stream())
            .filter(app -> app.landing() != Landing.CLIENT)
            .map(ClassApp::name)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static void report(
      App app, String who, Set<String> elsewhere, List<Caveat> caveats, Findings findings) {
    Set<String> stanzas = new HashSet<>();
    List<SourceLine> lines = new ArrayList<>();
    for (AppStanza stanza : app.stanzas("props")) {
      if (!isParsedHere(stanza) && !elsewhere.contains(stanza.name())) {
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
          who
              + " the app "
              + app.name()
              + ", so its settings for parsing and searching do nothing there: "
              + Wording.some(stanzas)
              + ".",
          lines.stream().sorted().toList(),
          caveats);
    }
  }

  /** Files with structure are parsed where they are read. */
  private static boolean isParsedHere(AppStanza stanza) {
    return stanza.says("INDEXED_EXTRACTIONS")
        || stanza.says("force_local_processing")
        || SHIPPED_WITH_STRUCTURE.contains(stanza.name());
  }
}
