package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.List;
import java.util.Set;

/**
 * A stanza of transforms.conf that no props.conf names. Lookups are used by searches, so they are
 * left alone.
 */
final class UnusedTransform implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unused-transform",
          2,
          Severity.INFO,
          "Transform that nothing uses",
          "It does nothing, and hides which transforms matter.",
          "Name it in a TRANSFORMS-, REPORT- or RULESET- setting of props.conf, or remove"
              + " it.");

  private static final Set<String> LOOKUPS =
      Set.of("filename", "external_cmd", "external_type", "collection", "fields_list");
  private static final Set<String> RULES =
      Set.of("REGEX", "DELIMS", "INGEST_EVAL", "CLONE_SOURCETYPE");
  private static final Caveat DASHBOARDS =
      Caveat.missing("searches", "A search outside of the upload may use it with extract.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    boolean hasProps = context.apps().live().stream().anyMatch(app -> app.has("props"));
    if (hasProps) {
      context
          .stanzas("transforms")
          .filter(stanza -> isRule(stanza) && !context.references().isUsed(stanza.name()))
          .filter(stanza -> !context.names().ships("transforms", stanza.name()))
          .forEach(
              stanza ->
                  findings.add(
                      Severity.INFO,
                      stanza.app(),
                      "Nothing names the transform [" + Wording.cut(stanza.name()) + "].",
                      List.of(stanza.at()),
                      List.of(DASHBOARDS)));
    }
  }

  private static boolean isRule(AppStanza stanza) {
    return RULES.stream().anyMatch(stanza::says)
        && LOOKUPS.stream().noneMatch(stanza::says)
        && !stanza.name().equals("default");
  }
}
