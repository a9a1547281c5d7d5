package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.analysis.lint.Lint;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are asked for.
 *
 * @param suppressions what neither the site nor the caller wants to be told
 */
record FindingFilter(
    @Nullable String rule,
    @Nullable String severity,
    @Nullable String app,
    Suppressions suppressions) {
  /**
   * @param site what nobody is told, whoever asks
   */
  static FindingFilter of(Arguments arguments, Suppressions site) {
    List<String> known = Lint.rules().stream().map(RuleInfo::id).toList();
    String rule = arguments.text("rule");
    if (rule != null && !known.contains(rule)) {
      throw Problem.invalid("rule", "allowed: " + String.join(", ", known)).exception();
    }
    String suppress = Objects.requireNonNullElse(arguments.text("suppress"), "");
    Suppressions suppressions = Suppressions.parse(suppress.replace(',', '\n'), known);
    if (!suppressions.problems().isEmpty()) {
      throw Problem.invalid("suppress", suppressions.problems().get(0).text()).exception();
    }
    return new FindingFilter(
        rule, arguments.text("severity"), arguments.text("app"), site.and(suppressions));
  }

  /** Whether the filters let it pass, suppressed or not. */
  boolean wants(Finding finding) {
    return (rule == null || rule.equals(finding.id()))
        && (severity == null || severity.equals(finding.severity().wireName()))
        && (app == null || app.equals(finding.app()));
  }

  boolean isSuppressed(Finding finding) {
    return suppressions.of(finding).isPresent();
  }
}
