package io.splunkautodoc.analysis.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.splunkautodoc.analysis.SourceLine;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTest {
  @Test
  void sorts_by_place_as_paths_and_numbers_do() {
    List<String> sorted =
        Stream.of(Samples.at("b", 1), Samples.at("a", 10), Samples.at("a", 9))
            .sorted()
            .map(finding -> finding.place().toString())
            .toList();
    assertEquals(List.of("a:9", "a:10", "b:1"), sorted);
  }

  @Test
  void stays_the_same_when_its_line_moves() {
    assertEquals(Samples.at("a", 1).identity(), Samples.at("a", 200).identity());
    assertNotEquals(Samples.at("a", 1).identity(), Samples.at("b", 1).identity());
  }

  @Test
  void names_each_line_once_and_not_too_many() {
    List<SourceLine> lines =
        IntStream.range(0, 100).mapToObj(i -> new SourceLine("a", 1 + i / 2)).toList();
    Finding finding = new Finding(Samples.RULE, Severity.INFO, "Many.", lines, "a", List.of());
    assertEquals(Finding.MOST_EVIDENCE, finding.evidence().size());
    assertEquals(20, finding.evidence().get(19).line());
  }

  @Test
  void needs_evidence_and_something_to_say() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Finding(Samples.RULE, Severity.INFO, "x", List.of(), "a", List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RuleInfo("Not Kebab", 1, Severity.INFO, "a", "b", "c"));
    assertThrows(
        IllegalArgumentException.class, () -> new RuleInfo("x", 1, Severity.INFO, "a", " ", "c"));
  }

  @Test
  void severities_have_names_and_an_order() {
    assertEquals(Severity.WARNING, Severity.parse("warning").orElseThrow());
    assertEquals(Severity.WARNING, Severity.ERROR.atMost(Severity.WARNING));
    assertEquals(Severity.INFO, Severity.INFO.atMost(Severity.WARNING));
  }
}
