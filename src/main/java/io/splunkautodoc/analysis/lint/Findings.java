package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what one rule finds; keeps {@value #MOST} at most and counts the others. */
final class Findings {
  static final int MOST = 10_000;

  private final RuleInfo rule;
  private final LintContext context;
  private final List<Finding> all = new ArrayList<>();
  private int left;

  Findings(RuleInfo rule, LintContext context) {
    this.rule = rule;
    this.context = context;
  }

  void add(App app, String message, SourceLine... evidence) {
    add(rule.severity(), app, message, List.of(evidence));
  }

  void add(App app, String message, List<SourceLine> evidence) {
    add(rule.severity(), app, message, evidence);
  }

  void add(Severity severity, App app, String message, List<SourceLine> evidence) {
    add(severity, app, message, evidence, List.of());
  }

  /** Where the upload is only a part of a host, nothing is more than a warning. */
  void add(
      Severity severity,
      App app,
      String message,
      List<SourceLine> evidence,
      Collection<Caveat> caveats) {
    if (all.size() == MOST) {
      left++;
      return;
    }
    Set<Caveat> every = new LinkedHashSet<>(caveats);
    every.addAll(context.partOf(app));
    boolean part = every.stream().anyMatch(each -> each.kind() == Caveat.Kind.MISSING);
    all.add(
        new Finding(
            rule,
            part ? severity.atMost(Severity.WARNING) : severity,
            message,
            evidence,
            app.name(),
            List.copyOf(every)));
  }

  /** What is so whatever else a host holds. */
  void addCertain(Severity severity, App app, String message, List<SourceLine> evidence) {
    addCertain(severity, app, message, evidence, List.of());
  }

  void addCertain(
      Severity severity, App app, String message, List<SourceLine> evidence, List<Caveat> caveats) {
    if (all.size() == MOST) {
      left++;
    } else {
      all.add(new Finding(rule, severity, message, evidence, app.name(), caveats));
    }
  }

  /** Sorted; the last one counts those that were left out. */
  List<Finding> sorted() {
    List<Finding> sorted = new ArrayList<>(all.stream().sorted().toList());
    if (left > 0) {
      Finding last = sorted.get(sorted.size() - 1);
      sorted.add(
          new Finding(
              rule,
              Severity.INFO,
              "There are " + left + " more of these, which are not listed.",
              last.evidence(),
              last.app(),
              List.of()));
    }
    return sorted;
  }
}
