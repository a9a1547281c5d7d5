package io.splunkautodoc.analysis.finding.sarif;

import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.RuleInfo;
import io.splunkautodoc.analysis.finding.Suppressions;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a SARIF 2.1.0 log of one run. Streams: nothing is kept but the finding at hand.
 *
 * @param version of this program
 * @param rules all that ran, also those that found nothing
 * @param suppressions findings that they cover are written, and marked as suppressed
 */
public record SarifLog(String version, List<RuleInfo> rules, Suppressions suppressions) {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  public SarifLog {
    rules = List.copyOf(rules);
  }

  /**
   * Writes the log.
   *
   * @throws IOException when {@code out} does
   */
  public void write(Stream<Finding> findings, Appendable out) throws IOException {
    SarifObjects objects = new SarifObjects(rules, suppressions);
    out.append("{\"$schema\":\"").append(SCHEMA).append("\",\"version\":\"2.1.0\",\"runs\":[{");
    out.append("\"tool\":");
    JsonText.write(Map.of("driver", objects.driver(version)), out);
    out.append(",\"columnKind\":\"utf16CodeUnits\",\"originalUriBaseIds\":");
    JsonText.write(objects.bases(), out);
    out.append(",\"results\":[");
    String between = "\n";
    for (Iterator<Finding> each = findings.iterator(); each.hasNext(); between = ",\n") {
      out.append(between);
      JsonText.write(objects.result(each.next()), out);
    }
    out.append("\n]}]}\n");
  }
}
