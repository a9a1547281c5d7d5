package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.conf.ConfPlace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Owners in metadata who have no folder among the upload's users; only where the upload has users.
 */
final class AbsentOwner implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "absent-owner",
          29,
          Severity.INFO,
          "Objects whose owner is not there",
          "Searches of an owner who is gone are skipped, and nobody feels responsible.",
          "Give the objects to somebody else (Settings, All configurations, Reassign).");

  private static final Set<String> ALWAYS =
      Set.of("nobody", "admin", "splunk-system-user", "splunk-system-role", "none", "");
  private static final Caveat NO_FOLDER =
      Caveat.assumed("user-folders", "A user without a folder below users/ is taken to be gone.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    Set<String> users = users(context);
    if (users.isEmpty()) {
      return;
    }
    for (App app : context.apps().judged()) {
      Map<String, List<Line>> absent = new TreeMap<>();
      for (AppStanza stanza : app.stanzas(ConfPlace.META)) {
        stanza
            .line("owner")
            .filter(line -> !ALWAYS.contains(line.value()) && !users.contains(line.value()))
            .ifPresent(
                line -> absent.computeIfAbsent(line.value(), any -> new ArrayList<>(1)).add(line));
      }
      absent.forEach((owner, lines) -> report(app, owner, lines, findings));
    }
  }

  private static Set<String> users(LintContext context) {
    Set<String> users = new HashSet<>();
    context.apps().users().stream()
        .flatMap(app -> app.files().stream())
        .forEach(file -> users.add(String.valueOf(file.place().user())));
    for (String path : context.deployment().otherPaths()) {
      if (path.startsWith("users/")) {
        String[] parts = path.split("/", 3);
        if (parts.length == 3) {
          users.add(parts[1]);
        }
      }
    }
    return users;
  }

  private static void report(App app, String owner, List<Line> lines, Findings findings) {
    boolean scheduled = lines.stream().anyMatch(line -> isScheduled(app, line.stanza()));
    List<SourceLine> at = lines.stream().map(Line::at).sorted().toList();
    findings.add(
        scheduled ? Severity.WARNING : Severity.INFO,
        app,
        at.size()
            + (at.size() == 1 ? " object" : " objects")
            + " of app "
            + app.name()
            + (scheduled ? ", scheduled searches among them," : "")
            + " belong to "
            + Wording.cut(owner)
            + ", who has no folder below users/.",
        at,
        List.of(NO_FOLDER));
  }

  private static boolean isScheduled(App app, String meta) {
    return app.stanzas("savedsearches").stream()
        .filter(search -> DefinedIndexes.isTrue(search.value("enableSched")))
        .anyMatch(search -> Exports.names(meta, "savedsearches", search.name()));
  }
}
