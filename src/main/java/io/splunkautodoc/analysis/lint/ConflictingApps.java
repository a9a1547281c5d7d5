package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

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

  @Override
  public RuleInfo info() {
    return INFO;
  }

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
    for (int i = 0; i < stanzas.size(); i++) {
      for (int j = i + 1; j < stanzas.size(); j++) {
        AppStanza one = stanzas.get(i);
        AppStanza other = stanzas.get(j);
        if (context.neighbours().areTogether(one.app(), other.app())) {
          report(context, conf, one, other, stanzas, findings);
        }
      }
    }
  }

  private static void report(
      LintContext context,
      String conf,
      AppStanza one,
      AppStanza other,
      List<AppStanza> all,
      Findings findings) {
    TreeSet<String> keys = new TreeSet<>();
    List<SourceLine> lines = new ArrayList<>();
    for (Line line : one.lines().values()) {
      Optional<Line> rival = other.line(line.key()).filter(found -> isRival(conf, line, found));
      if (rival.isPresent() && !isDecided(line, all)) {
        keys.add(line.key());
        lines.add(line.at());
        lines.add(rival.get().at());
      }
    }
    if (!keys.isEmpty()) {
      String client =
          context
              .neighbours()
              .example(one.app(), other.app())
              .map(name -> ", which come together on clients such as " + name)
              .orElse("");
      findings.add(
          one.app(),
          "Apps "
              + one.app().name()
              + " and "
              + other.app().name()
              + client
              + ", disagree in "
              + conf
              + " ["
              + Values.cut(one.name())
              + "] on "
              + Values.some(keys)
              + ".",
          lines);
    }
  }

  /** Both in local or both in default; else local wins, whatever the apps are called. */
  private static boolean isRival(String conf, Line one, Line other) {
    boolean system = one.place().layer() == Layer.SYSTEM || other.place().layer() == Layer.SYSTEM;
    return !system
        && one.place().layer() == other.place().layer()
        && one.place().scope() == other.place().scope()
        && !one.value().equals(other.value())
        && !(conf.equals("props") && Phase.isSearchTime(one.key()));
  }

  /** A stronger file says it, so the two do not matter. */
  private static boolean isDecided(Line line, List<AppStanza> all) {
    return all.stream()
        .flatMap(stanza -> stanza.line(line.key()).stream())
        .anyMatch(
            other ->
                other.place().scope() == Scope.LOCAL
                    && (other.place().layer() == Layer.SYSTEM
                        || line.place().scope() == Scope.DEFAULT)
                    && line.place().layer() == Layer.APP
                    && other.place().layer() != Layer.DEPLOYMENT_APP);
  }
}
