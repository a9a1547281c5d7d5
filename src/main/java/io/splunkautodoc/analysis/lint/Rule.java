package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.finding.RuleInfo;

/** One thing to look for. Stateless. */
interface Rule {
  RuleInfo info();

  /** Looks through the whole deployment. */
  void check(LintContext context, Findings findings);
}
