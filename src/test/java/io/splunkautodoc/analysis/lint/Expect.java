package io.splunkautodoc.analysis.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.Severity;
import java.util.List;

/** What one rule says of an upload. */
record Expect(String rule, LintContext upload) {
  static Expect that(String rule, LintContext upload) {
    return new Expect(rule, upload);
  }

  List<Finding> findings() {
    return Lint.run(upload).filter(finding -> finding.id().equals(rule)).toList();
  }

  /** Exactly these, by the first line of their evidence. */
  Expect at(String... lines) {
    assertEquals(List.of(lines), findings().stream().map(each -> each.place().toString()).toList());
    return this;
  }

  Expect severity(Severity severity) {
    findings().forEach(finding -> assertEquals(severity, finding.severity(), finding.message()));
    return this;
  }

  Expect says(String message) {
    assertEquals(message, findings().get(0).message());
    return this;
  }

  Expect evidence(String... lines) {
    assertEquals(
        List.of(lines), findings().get(0).evidence().stream().map(Object::toString).toList());
    return this;
  }

  /** By their ids, those of the first finding. */
  Expect caveats(String... ids) {
    assertEquals(
        List.of(ids), findings().get(0).caveats().stream().map(each -> each.id()).toList());
    return this;
  }

  void nothing() {
    assertEquals(List.of(), findings());
  }
}
