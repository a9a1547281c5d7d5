package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.analysis.serverclass.ClassApp;
import io.splunkautodoc.analysis.serverclass.ClassProblem;
import io.splunkautodoc.analysis.serverclass.HostFilter;
import io.splunkautodoc.analysis.serverclass.ServerClass;
import io.splunkautodoc.analysis.serverclass.ServerClasses;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Filters that mean something else in another version, or drop what they would inherit. */
final class AppFilterVersions implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "app-filter-versions",
          21,
          Severity.WARNING,
          "Filter of an app that does not say all it decides",
          "Since 9.4.3 an app's filter without filterType lets in only its whitelist, "
              + "before it let in all others; and one list of its own drops both lists that it "
              + "would inherit. Wrong hosts get or lose the app.",
          "Set filterType in the app's stanza, and repeat both lists there.");

  private static final Set<String> PROBLEMS =
      Set.of("inherited-list-dropped", "app-filter-matches-nobody");
  private static final SplunkVersion BEFORE = new SplunkVersion(9, 4, 2);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    if (!context.hasServerClasses()) {
      return;
    }
    ClassHomes homes = ClassHomes.of(context);
    for (ClassProblem problem : context.serverClasses().problems()) {
      if (PROBLEMS.contains(problem.id())) {
        findings.addCertain(
            Severity.WARNING,
            homes.of(problem.evidence().get(0)),
            problem.text() + ".",
            problem.evidence());
      }
    }
    ServerClasses now = context.serverClassesAt(SplunkVersion.APP_WHITELIST);
    ServerClasses before = context.serverClassesAt(BEFORE);
    for (ServerClass each : now.classes()) {
      for (ClassApp app : each.apps()) {
        Optional<HostFilter> old =
            before
                .find(each.name())
                .flatMap(same -> same.app(app.name()))
                .flatMap(ClassApp::filter);
        if (differ(app.filter(), old)) {
          findings.addCertain(
              Severity.WARNING,
              homes.of(app.at()),
              "Who gets the app "
                  + app.name()
                  + " of server class "
                  + each.name()
                  + " changes with 9.4.3: its filter lets in "
                  + said(old)
                  + " before and "
                  + said(app.filter())
                  + " since.",
              List.of(app.at()));
        }
      }
    }
  }

  private static boolean differ(Optional<HostFilter> now, Optional<HostFilter> before) {
    return now.isPresent() && before.isPresent() && now.get().type() != before.get().type();
  }

  private static String said(Optional<HostFilter> filter) {
    return filter
        .map(each -> each.type().wireName() + " = only its whitelist")
        .orElse("")
        .replace("blacklist = only its whitelist", "all but its blacklist")
        .replace("whitelist = only its whitelist", "only its whitelist");
  }
}
