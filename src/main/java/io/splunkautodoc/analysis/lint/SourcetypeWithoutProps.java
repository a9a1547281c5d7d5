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
import java.util.function.Predicate;

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
    List<PropsPattern> sources =
        patterns(context, "source::", each -> each.kind() == PropsPattern.Kind.SOURCE);
    Map<String, List<HostInput>> byType = new TreeMap<>();
    for (HostInput input : context.inputs()) {
      if (input.isOn() && input.sourcetype().isPresent()) {
        String type = input.sourcetype().get().value();
        byType.computeIfAbsent(type, any -> new ArrayList<>(1)).add(input);
      }
    }
    List<PropsPattern> patterns =
        patterns(
            context, "(", each -> each.kind() == PropsPattern.Kind.SOURCETYPE && !each.literal());
    byType.forEach(
        (type, inputs) -> {
          if (isDescribed(context, patterns, type)) {
            return;
          }
          // Last, as it compares expressions.
          List<HostInput> left =
              inputs.stream().filter(input -> !isDescribed(sources, input)).toList();
          if (!left.isEmpty()) {
            List<SourceLine> lines =
                left.stream()
                    .map(input -> input.sourcetype().orElseThrow().winner().at())
                    .sorted()
                    .toList();
            findings.add(
                left.get(0).app(),
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

  /** By its source, or because Windows gives whole events with their times. */
  private static boolean isDescribed(List<PropsPattern> sources, HostInput input) {
    return switch (input.kind()) {
      case WIN_EVENT_LOG, PERFMON, ADMON, WIN_REG_MON, WIN_HOST_MON, WIN_PRINT_MON, WIN_NET_MON ->
          true;
      default ->
          sources.stream()
              .anyMatch(pattern -> input.input().source().in(pattern.regex()) == Match.YES);
    };
  }

  private static List<PropsPattern> patterns(
      LintContext context, String begin, Predicate<PropsPattern> wanted) {
    return context.apps().live().stream()
        .flatMap(app -> app.stanzas("props").stream())
        .filter(stanza -> stanza.name().startsWith(begin))
        .map(stanza -> PropsPattern.of(stanza.name()))
        .filter(wanted)
        .distinct()
        .toList();
  }
}
