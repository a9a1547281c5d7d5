package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.conf.Layer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keys of which only the folders' names decide who wins. Types that splunkd reads as a whole. */
final class ConflictingApps implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "conflicting-apps",
          9,
          Severity.WARNING,
          "Two apps set the same key to different values",
          "The app whose folder name sorts first wins. Renaming an app, or adding one, "
              + "changes what Splunk does.",
          "Keep the setting in one app, or set it in system/local if it is meant to "
              + "override.");

  /** Of one stanza; more are hardly meant to differ. */
  private static final int MOST_APPS = 100;

  private static final List<String> CONFS =
      List.of(
          "authentication",
          "authorize",
          "deploymentclient",
          "indexes",
          "inputs",
          "limits",
          "outputs",
          "props",
          "server",
          "serverclass",
          "transforms",
          "web");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    for (String conf : CONFS) {
      Map<String, List<AppStanza>> byName = new TreeMap<>();
      context
          .stanzas(conf)
          .filter(stanza -> !isOfItsApp(stanza.name()))
          .forEach(
              stanza ->
                  byName.computeIfAbsent(stanza.name(), any -> new ArrayList<>(1)).add(stanza));
      byName.values().stream()
          .filter(stanzas -> stanzas.size() > 1)
          .forEach(stanzas -> compare(context, conf, stanzas, findings));
    }
  }

  /** A relative path means another script in every app. */
  private static boolean isOfItsApp(String stanza) {
    return stanza.startsWith("script://.");
  }

  private static void compare(
      LintContext context, String conf, List<AppStanza> stanzas, Findings findings) {
    Map<Layer, List<AppStanza>> byLayer = new EnumMap<>(Layer.class);
    stanzas.forEach(
        stanza ->
            byLayer.computeIfAbsent(stanza.app().layer(), any -> new ArrayList<>(1)).add(stanza));
    List<AppStanza> system = byLayer.getOrDefault(Layer.SYSTEM, List.of());
    byLayer.forEach(
        (layer, each) -> {
          if (layer == Layer.DEPLOYMENT_APP) {
            comparePairs(context, conf, each, findings);
          } else if (layer != Layer.SYSTEM) {
            Disagreement.of(conf, each, layer == Layer.APP ? system : List.of())
                .ifPresent(found -> report(conf, found, "", findings));
          }
        });
  }

  /** Clients get some of these apps each, so two are compared only where a client gets both. */
  private static void comparePairs(
      LintContext context, String conf, List<AppStanza> all, Findings findings) {
    List<AppStanza> stanzas = all.stream().limit(MOST_APPS).toList();
    for (int i = 0; i < stanzas.size(); i++) {
      for (AppStanza other : stanzas.subList(i + 1, stanzas.size())) {
        App app = stanzas.get(i).app();
        if (context.neighbours().areTogether(app, other.app())) {
          String client =
              context
                  .neighbours()
                  .example(app, other.app())
                  .map(name -> ", which come together on clients such as " + name + ",")
                  .orElse("");
          Disagreement.of(conf, List.of(stanzas.get(i), other), List.of())
              .ifPresent(found -> report(conf, found, client, findings));
        }
      }
    }
  }

  private static void report(String conf, Disagreement found, String client, Findings findings) {
    findings.add(
        found.first().app(),
        "Apps "
            + Wording.some(found.apps())
            + client
            + " disagree in "
            + conf
            + " ["
            + Wording.cut(found.first().name())
            + "] on "
            + Wording.some(found.keys())
            + ".",
        found.lines());
  }
}
