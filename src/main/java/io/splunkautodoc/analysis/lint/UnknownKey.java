package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.datapath.input.InputName;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.analysis.lint.names.KeyNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keys, and targets of transforms, that are not in Splunk's specifications; only of types whose
 * specification is at hand.
 */
final class UnknownKey implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "unknown-key",
          12,
          Severity.WARNING,
          "Key that Splunk does not know",
          "Splunk ignores it without a word; names are case-sensitive.",
          "Correct the name, or remove the line.");

  private static final Caveat BLANKS =
      Caveat.assumed(
          "blank-in-key",
          "Splunk is taken not to see a family of keys through a blank in the name.");

  private static final List<String> CONFS =
      List.of("indexes", "inputs", "outputs", "props", "serverclass", "transforms");
  private static final List<String> METADATA =
      List.of("MetaData:Host", "MetaData:Source", "MetaData:Sourcetype", "_MetaData:Index");
  private static final List<String> TARGETS =
      List.of(
          "MetaData:Host",
          "MetaData:Source",
          "MetaData:Sourcetype",
          "_MetaData:Index",
          "_TCP_ROUTING",
          "_SYSLOG_ROUTING",
          "_meta",
          "_raw",
          "_time",
          "queue");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(LintContext context, Findings findings) {
    for (String conf : CONFS) {
      Optional<KeyNames> names = context.names().keys(conf);
      if (names.isPresent()) {
        context
            .stanzas(conf)
            .filter(stanza -> isSplunks(conf, stanza.name()))
            .forEach(stanza -> checkKeys(conf, names.get(), stanza, findings));
      }
    }
    context
        .stanzas("transforms")
        .forEach(
            stanza -> {
              check(stanza, "DEST_KEY", TARGETS, " writes to ", findings);
              check(stanza, "SOURCE_KEY", METADATA, " looks at ", findings);
            });
  }

  /** Schemes that apps bring have keys of their own. */
  private static boolean isSplunks(String conf, String stanza) {
    if (!conf.equals("inputs")) {
      return true;
    }
    InputKind kind = InputName.of(stanza).kind();
    return kind == InputKind.DEFAULTS ? stanza.equals("default") : kind != InputKind.MODULAR;
  }

  private static void checkKeys(String conf, KeyNames names, AppStanza stanza, Findings findings) {
    Map<String, List<Line>> byMeant = new TreeMap<>();
    for (Line line : stanza.lines().values()) {
      if (names.state(line.key()).isEmpty() && !isFree(conf, line.key())) {
        String meant = names.meant(line.key()).orElse("");
        byMeant.computeIfAbsent(meant, any -> new ArrayList<>(1)).add(line);
      }
    }
    byMeant.forEach((meant, lines) -> report(conf, stanza, meant, lines, findings));
  }

  private static void report(
      String conf, AppStanza stanza, String meant, List<Line> lines, Findings findings) {
    List<String> keys = lines.stream().map(Line::key).toList();
    boolean blanks = keys.stream().allMatch(key -> key.contains(" "));
    findings.addCertain(
        meant.isEmpty() || blanks ? Severity.INFO : Severity.WARNING,
        stanza.app(),
        conf
            + " ["
            + Wording.cut(stanza.name())
            + "] sets "
            + Wording.some(keys)
            + (meant.isEmpty()
                ? ". No key of " + conf + ".conf is like that."
                : ". Splunk's name is " + meant + "."),
        lines.stream().map(Line::at).toList(),
        blanks ? List.of(BLANKS) : List.of());
  }

  /** Names that start a family, that users choose, or that Splunk itself writes. */
  private static boolean isFree(String conf, String key) {
    return switch (conf) {
      case "inputs" -> key.matches("_?[A-Z_]+_ROUTING|_.*|python\\..*|(white|black)list\\d*");
      case "props" ->
          key.equals("disabled")
              || key.startsWith("_")
              || key.matches("(TRANSFORMS|REPORT|EXTRACT|LOOKUP|SEDCMD|RULESET)");
      case "transforms" ->
          key.equals("disabled") || key.startsWith("METRIC-SCHEMA-") || key.startsWith("_");
      case "indexes" ->
          key.startsWith("vix.") || key.startsWith("federated.") || key.startsWith("_");
      default -> key.startsWith("_");
    };
  }

  /** Case counts, and so does the underscore that the index alone has. */
  private static void check(
      AppStanza stanza, String key, List<String> names, String does, Findings findings) {
    String named = stanza.value(key);
    if (names.contains(named)) {
      return;
    }
    names.stream()
        .filter(known -> plain(known).equalsIgnoreCase(plain(named)))
        .findFirst()
        .ifPresent(
            known ->
                findings.addCertain(
                    Severity.ERROR,
                    stanza.app(),
                    "transforms ["
                        + Wording.cut(stanza.name())
                        + "]"
                        + does
                        + named
                        + ", which does nothing. Splunk's name is "
                        + known
                        + ".",
                    List.of(stanza.line(key).orElseThrow().at())));
  }

  private static String plain(String name) {
    return name.regionMatches(true, 0, "_MetaData:", 0, "_MetaData:".length())
        ? name.substring(1)
        : name;
  }
}
