package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.analysis.serverclass.ClassProblem;
import io.splunkautodoc.analysis.serverclass.ServerClass;
import io.splunkautodoc.analysis.serverclass.ServerClasses;
import io.splunkautodoc.conf.Layer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Classes without apps or members, apps without classes, apps that are not there. */
final class ServerClassOrphans implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "server-class-orphans",
          20,
          Severity.WARNING,
          "Server class or app that reaches nobody",
          "What nobody gets is left over, or a host lacks what it was meant to get.",
          "Give the class a filter and apps, correct the app's name, or remove what is "
              + "left over.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    if (!context.hasServerClasses()) {
      return;
    }
    ServerClasses classes = context.serverClasses();
    ClassHomes homes = ClassHomes.of(context);
    Set<String> members = members(context);
    for (ServerClass each : classes.classes()) {
      App home = homes.of(each.at());
      if (each.apps().isEmpty()) {
        findings.addCertain(
            Severity.INFO,
            home,
            "Server class " + each.name() + " has no app.",
            List.of(each.at()));
      }
      if (each.filter().matchesNobody()) {
        findings.addCertain(
            Severity.WARNING,
            home,
            "Server class " + each.name() + " has no whitelist, so no client belongs to it.",
            List.of(each.at()));
      } else if (!context.options().clients().isEmpty() && !members.contains(each.name())) {
        findings.addCertain(
            Severity.INFO,
            home,
            "None of the known clients belongs to the server class " + each.name() + ".",
            List.of(each.at()));
      }
    }
    for (ClassProblem problem : classes.problems()) {
      if (problem.id().equals("app-missing")) {
        findings.addCertain(
            Severity.WARNING,
            homes.of(problem.evidence().get(0)),
            problem.text() + ".",
            problem.evidence());
      }
    }
    reportUnused(context, classes, findings);
  }

  private static Set<String> members(LintContext context) {
    return context.neighbours().groups().stream()
        .flatMap(
            group ->
                Stream.concat(
                    group.outcome().classes().stream(), group.outcome().possibleClasses().stream()))
        .map(ServerClass::name)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static void reportUnused(LintContext context, ServerClasses classes, Findings findings) {
    for (String name : classes.unusedApps()) {
      context
          .apps()
          .find(Layer.DEPLOYMENT_APP, name)
          .filter(app -> !app.files().isEmpty())
          .ifPresent(
              app ->
                  findings.addCertain(
                      Severity.INFO,
                      app,
                      "No server class gives the app " + name + " to anybody.",
                      List.of(new SourceLine(app.files().get(0).place().path(), 1))));
    }
  }
}
