package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.analysis.precedence.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Enabled monitors that some host has together. */
final class OverlappingMonitors implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "overlapping-monitors",
          16,
          Severity.WARNING,
          "Monitors of one host that overlap",
          "The same path written twice is read twice or by an unclear winner; a monitor "
              + "below another one takes its files.",
          "Keep one stanza for a path; give the wider one a blacklist where both are " + "needed.");

  /** More are counted by nobody. */
  private static final int MOST_INSIDE = 50;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    TreeMap<String, List<HostInput>> byPath = new TreeMap<>();
    for (HostInput input : context.inputs()) {
      if (input.isOn() && (input.kind() == InputKind.MONITOR || input.kind() == InputKind.BATCH)) {
        byPath.computeIfAbsent(path(input), any -> new ArrayList<>(1)).add(input);
      }
    }
    byPath.forEach(
        (path, inputs) -> {
          reportSame(context, inputs, findings);
          inputs.forEach(input -> reportBelow(context, path, input, byPath, findings));
        });
  }

  private static String path(HostInput input) {
    String path =
        Variables.defaults()
            .expand(input.input().name().target())
            .replace('\\', '/')
            .replaceAll("(?<!^)/{2,}", "/");
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static void reportSame(LintContext context, List<HostInput> inputs, Findings findings) {
    for (int i = 0; i < inputs.size(); i++) {
      for (int j = i + 1; j < inputs.size(); j++) {
        HostInput one = inputs.get(i);
        HostInput other = inputs.get(j);
        if (!isMeant(one, other) && context.neighbours().areTogether(one.app(), other.app())) {
          findings.add(
              one.app(),
              "["
                  + Wording.cut(one.stanza())
                  + "] and ["
                  + Wording.cut(other.stanza())
                  + "] of app "
                  + other.app().name()
                  + " are the same path.",
              List.of(one.at(), other.at()));
        }
      }
    }
  }

  /** Equal stanzas merge into one; apps for Windows and Unix have a stanza for each. */
  private static boolean isMeant(HostInput one, HostInput other) {
    return one.stanza().equals(other.stanza())
        || one.stanza().contains("\\") != other.stanza().contains("\\");
  }

  /** Only where nothing narrows the wider one; patterns are left alone. */
  private static void reportBelow(
      LintContext context,
      String path,
      HostInput wide,
      NavigableMap<String, List<HostInput>> byPath,
      Findings findings) {
    if (isNarrowed(wide) || path.contains("*") || path.contains("...")) {
      return;
    }
    String below = path.endsWith("/") ? path : path + "/";
    List<HostInput> inside = new ArrayList<>();
    for (Map.Entry<String, List<HostInput>> entry : byPath.tailMap(below).entrySet()) {
      if (!entry.getKey().startsWith(below)) {
        break;
      }
      entry.getValue().stream()
          .filter(input -> context.neighbours().areTogether(wide.app(), input.app()))
          .limit(Math.max(0, MOST_INSIDE - inside.size()))
          .forEach(inside::add);
    }
    if (!inside.isEmpty()) {
      List<SourceLine> lines = new ArrayList<>(List.of(wide.at()));
      inside.forEach(input -> lines.add(input.at()));
      findings.add(
          Severity.INFO,
          wide.app(),
          "["
              + Wording.cut(wide.stanza())
              + "] holds also what is monitored by "
              + Wording.some(inside.stream().map(HostInput::stanza).toList())
              + "; those take their files.",
          lines);
    }
  }

  private static boolean isNarrowed(HostInput input) {
    return List.of("whitelist", "blacklist").stream()
            .anyMatch(
                key ->
                    input.input().stanza().value(key).filter(list -> !list.isEmpty()).isPresent())
        || input
            .input()
            .stanza()
            .value("recursive")
            .filter(value -> !DefinedIndexes.isTrue(value))
            .isPresent();
  }
}
