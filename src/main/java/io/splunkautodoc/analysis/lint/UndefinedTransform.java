package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.List;
import java.util.stream.Collectors;

/** A name in props.conf that leads nowhere. */
final class UndefinedTransform implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "undefined-transform",
          1,
          Severity.ERROR,
          "props.conf names a transform that does not exist",
          "Splunk says nothing and does nothing: the fields are not extracted, the events"
              + " not routed or masked.",
          "Define the stanza in a transforms.conf that the app sees, or correct the name "
              + "in props.conf.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    References references = context.references();
    for (References.Reference use : references.all()) {
      List<AppStanza> definitions = references.definitions(use.name());
      if (definitions.isEmpty()) {
        if (canTell(context, use)) {
          report(findings, use, "which no transforms.conf of the upload defines.");
        }
      } else if (!isSeen(use, definitions)) {
        report(
            findings,
            use,
            "which only "
                + definitions.stream()
                    .map(each -> each.app().name())
                    .distinct()
                    .collect(Collectors.joining(", "))
                + " defines and does not export.");
      }
    }
  }

  private static void report(Findings findings, References.Reference use, String what) {
    findings.add(
        use.stanza().app(),
        "["
            + Wording.cut(use.stanza().name())
            + "] "
            + use.line().key()
            + " names "
            + Wording.cut(use.name())
            + ", "
            + what,
        use.line().at());
  }

  /** What is switched off is another rule's; of what the upload lacks wholly nothing is said. */
  private static boolean canTell(LintContext context, References.Reference use) {
    boolean shipped = context.names().ships("transforms", use.name());
    boolean variable = use.name().contains("$");
    boolean off =
        context.apps().off().stream()
            .anyMatch(app -> app.stanza("transforms", use.name()).isPresent());
    return !shipped
        && !variable
        && !off
        && (context.references().hasDefinitions() || context.missing(use.stanza().app()).isEmpty());
  }

  /**
   * When events are indexed everything is seen; searches see their own app and what is exported.
   */
  private static boolean isSeen(References.Reference use, List<AppStanza> definitions) {
    App reader = use.stanza().app();
    return TransformList.isIndexTime(use.line())
        || definitions.stream()
            .anyMatch(
                each ->
                    each.app().name().equals(reader.name())
                        || Exports.has(each.app(), "transforms", use.name()));
  }
}
