package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.List;
import java.util.Set;

/** An app's sourcetypes that nothing in the upload produces, where the upload has inputs at all. */
final class SourcetypeWithoutInput implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "sourcetype-without-input",
          8,
          Severity.INFO,
          "Sourcetypes that no input brings",
          "Either they are left over, or their data comes from hosts that are not in the "
              + "upload.",
          "Check where the data comes from; remove the stanzas if nobody sends it any " + "more.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    if (context.inputs().isEmpty()) {
      return;
    }
    Set<String> produced = Produced.sourcetypes(context);
    for (App app : context.apps().judged()) {
      List<AppStanza> orphans =
          app.stanzas("props").stream()
              .filter(stanza -> isSourcetype(stanza.name()) && !produced.contains(stanza.name()))
              .filter(stanza -> !context.names().ships("props", stanza.name()))
              .toList();
      if (!orphans.isEmpty() && !(context.isBundle() && orphans.size() == count(app))) {
        List<SourceLine> lines = orphans.stream().map(AppStanza::at).toList();
        findings.add(
            app,
            "No input of the upload brings "
                + Wording.some(orphans.stream().map(AppStanza::name).toList())
                + ".",
            lines);
      }
    }
  }

  private static long count(App app) {
    return app.stanzas("props").stream().filter(stanza -> isSourcetype(stanza.name())).count();
  }

  private static boolean isSourcetype(String stanza) {
    return !stanza.contains("::") && !stanza.equals("default") && !stanza.startsWith("(");
  }
}
