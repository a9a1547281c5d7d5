package io.splunkautodoc.analysis.finding;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import java.util.List;

/** Findings of tests. */
public final class Samples {
  public static final RuleInfo RULE =
      new RuleInfo("some-rule", 4, Severity.WARNING, "A title", "A reason.", "A way out.");

  private Samples() {}

  public static Finding at(String path, int line) {
    return new Finding(
        RULE,
        Severity.WARNING,
        "Something is odd.",
        List.of(new SourceLine(path, line)),
        "a",
        List.of());
  }

  /** With a second line, a caveat and characters that JSON and URIs must escape. */
  public static Finding odd() {
    return new Finding(
        RULE,
        Severity.INFO,
        "[a\"b\\c\n\u0001] ä \ud83d",
        List.of(
            new SourceLine("apps/a b/lo#cal/ä.conf", 3),
            new SourceLine("apps/b/default/x.conf", 1)),
        "a b",
        List.of(Caveat.missing("one-app", "It may be elsewhere.")));
  }
}
