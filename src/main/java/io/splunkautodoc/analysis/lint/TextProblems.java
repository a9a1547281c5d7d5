package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.conf.Problem;
import io.splunkautodoc.conf.ProblemKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What reading a file found, one finding a file and kind. */
final class TextProblems implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "text-problem",
          11,
          Severity.ERROR,
          "Text that Splunk reads otherwise than it looks",
          "Splunk says nothing about broken headers, lines without =, values cut by a "
              + "blank behind the backslash, or keys set twice.",
          "See the finding; it says what Splunk makes of the lines.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    Map<String, List<Problem>> problems = context.options().problems();
    if (problems.isEmpty()) {
      return;
    }
    for (App app : context.apps().judged()) {
      for (ConfFile file : app.files()) {
        report(
            app,
            file.place().path(),
            problems.getOrDefault(file.place().path(), List.of()),
            findings);
      }
    }
  }

  private static void report(App app, String path, List<Problem> problems, Findings findings) {
    Map<ProblemKind, List<Problem>> byKind = new EnumMap<>(ProblemKind.class);
    problems.forEach(
        each -> byKind.computeIfAbsent(each.kind(), any -> new ArrayList<>(1)).add(each));
    byKind.forEach(
        (kind, each) -> {
          String count = each.size() > 1 ? each.size() + " times: " : "";
          findings.addCertain(
              severity(kind),
              app,
              count + kind.title() + ". " + each.get(0).detail() + " " + kind.advice(),
              each.stream().map(problem -> new SourceLine(path, problem.line())).toList());
        });
  }

  private static Severity severity(ProblemKind kind) {
    return switch (kind.severity()) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case INFO -> Severity.INFO;
    };
  }
}
