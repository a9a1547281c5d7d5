package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.props.PropsPattern;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sourcetype that inputs name and no props.conf has. */
final class SourcetypeWithoutProps implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "sourcetype-without-props",
          6,
          Severity.WARNING,
          "Sourcetype that no props.conf describes",
          "Splunk guesses line breaks and timestamps: slower, and often wrong.",
          "Add a [<sourcetype>] stanza with line breaking and time settings to props.conf"
              + " where the events are parsed.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    boolean known = context.apps().judged().stream().anyMatch(app -> app.has("props"));
    if (!known) {
      return;
    }
    Map<String, List<HostInput>> byType = new TreeMap<>();
    for (HostInput input : context.inputs()) {
      if (input.isOn() && input.sourcetype().isPresent()) {
        String type = input.sourcetype().get().value();
        byType.computeIfAbsent(type, any -> new ArrayList<>(1)).add(input);
      }
    }
    List<PropsPattern> patterns = patterns(context);
    byType.forEach(
        (type, inputs) -> {
          if (!isDescribed(context, patterns, type)) {
            List<SourceLine> lines =
                inputs.stream()
                    .map(input -> input.sourcetype().orElseThrow().winner().at())
                    .sorted()
                    .toList();
            findings.add(
                inputs.get(0).app(),
                "Sourcetype "
                    + Wording.cut(type)
                    + " has no stanza in any props.conf of the upload.",
                lines);
          }
        });
  }

  private static boolean isDescribed(
      LintContext context, List<PropsPattern> patterns, String type) {
    return type.contains("$")
        || context.names().ships("props", type)
        || context.apps().live().stream().anyMatch(app -> app.stanza("props", type).isPresent())
        || patterns.stream().anyMatch(pattern -> pattern.regex().in(type) != Match.NO);
  }

  private static List<PropsPattern> patterns(LintContext context) {
    return context.apps().live().stream()
        .flatMap(app -> app.stanzas("props").stream())
        .filter(stanza -> stanza.name().startsWith("("))
        .map(stanza -> PropsPattern.of(stanza.name()))
        .filter(pattern -> pattern.kind() == PropsPattern.Kind.SOURCETYPE && !pattern.literal())
        .toList();
  }
}
