package io.splunkautodoc.analysis.finding.sarif;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Severity;
import io.splunkautodoc.analysis.finding.Suppressions;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a log as maps and lists, with SARIF's own names. */
final class SarifObjects {
  private static final String BASE = "ETC";
  private static final String UNRESERVED = "-._~/";

  private final Map<String, Integer> indexes = new LinkedHashMap<>();
  private final List<RuleInfo> rules;
  private final Suppressions suppressions;

  SarifObjects(List<RuleInfo> rules, Suppressions suppressions) {
    this.rules = rules;
    this.suppressions = suppressions;
    rules.forEach(rule -> indexes.put(rule.id(), indexes.size()));
  }

  Map<String, Object> driver(String version) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Splunk Auto Doc");
    driver.put("version", version);
    driver.put("rules", rules.stream().map(SarifObjects::rule).toList());
    return driver;
  }

  private static Map<String, Object> rule(RuleInfo info) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", info.id());
    rule.put("shortDescription", text(info.title()));
    rule.put("fullDescription", text(info.why()));
    rule.put("help", text(info.howToFix()));
    rule.put("defaultConfiguration", Map.of("level", level(info.severity())));
    return rule;
  }

  /** All paths are below the uploaded etc, wherever that lies. */
  Map<String, Object> bases() {
    return Map.of(BASE, Map.of("description", text("The uploaded etc/ of Splunk.")));
  }

  Map<String, Object> result(Finding finding) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.id());
    Integer index = indexes.get(finding.id());
    if (index != null) {
      result.put("ruleIndex", index);
    }
    result.put("level", level(finding.severity()));
    result.put("message", text(message(finding)));
    result.put("locations", List.of(location(finding.place())));
    List<SourceLine> others = finding.evidence().subList(1, finding.evidence().size());
    if (!others.isEmpty()) {
      result.put("relatedLocations", others.stream().map(SarifObjects::location).toList());
    }
    result.put("partialFingerprints", Map.of("findingIdentity/v1", fingerprint(finding)));
    suppressions
        .of(finding)
        .ifPresent(
            by ->
                result.put(
                    "suppressions",
                    List.of(
                        Map.of(
                            "kind", "external", "justification", "Suppressed by: " + by.text()))));
    return result;
  }

  private static String message(Finding finding) {
    StringBuilder message = new StringBuilder(finding.message());
    for (Caveat caveat : finding.caveats()) {
      message.append(' ').append(caveat.text());
    }
    return message.toString();
  }

  /** FNV-1a over the UTF-8: stable, and no more than a name. */
  private static String fingerprint(Finding finding) {
    long hash = 0xcbf29ce484222325L;
    for (byte each : finding.identity().getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
    }
    return HexFormat.of().toHexDigits(hash);
  }

  private static Map<String, Object> location(SourceLine line) {
    Map<String, Object> artifact = new LinkedHashMap<>();
    artifact.put("uri", uri(line.path()));
    artifact.put("uriBaseId", BASE);
    Map<String, Object> physical = new LinkedHashMap<>();
    physical.put("artifactLocation", artifact);
    physical.put("region", Map.of("startLine", line.line()));
    return Map.of("physicalLocation", physical);
  }

  /** A relative reference by RFC 3986. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char unit = (char) (each & 0xff);
      boolean plain =
          unit < 0x80 && (Character.isLetterOrDigit(unit) || UNRESERVED.indexOf(unit) >= 0);
      uri.append(
          plain ? String.valueOf(unit) : "%" + HexFormat.of().withUpperCase().toHexDigits(each));
    }
    return uri.toString();
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.wireName();
  }

  private static Map<String, Object> text(String text) {
    return Map.of("text", text);
  }
}
