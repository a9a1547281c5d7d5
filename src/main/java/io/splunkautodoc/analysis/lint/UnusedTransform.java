package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

  /** A regular expression within another, as in {@code [[dhcp_prefix]]} or {@code [[ip:src_]]}. */
  private static final Pattern PART = Pattern.compile("\\[\\[([^\\[\\]:]+)(?::[^\\[\\]]*)?\\]\\]");

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
      Set<String> parts = parts(context);
      context
          .stanzas("transforms")
          .filter(stanza -> isRule(stanza) && !context.references().isUsed(stanza.name()))
          .filter(stanza -> !parts.contains(stanza.name()))
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

  /** Of which other transforms are made. */
  private static Set<String> parts(LintContext context) {
    Set<String> parts = new HashSet<>();
    for (App app : context.apps().live()) {
      for (AppStanza stanza : app.stanzas("transforms")) {
        PART.matcher(stanza.value("REGEX"))
            .results()
            .map(part -> part.group(1))
            .filter(name -> !name.equals(stanza.name()))
            .forEach(parts::add);
      }
    }
    return parts;
  }

  private static boolean isRule(AppStanza stanza) {
    return RULES.stream().anyMatch(stanza::says)
        && LOOKUPS.stream().noneMatch(stanza::says)
        && !stanza.name().equals("default");
  }
}
