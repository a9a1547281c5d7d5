package io.splunkautodoc.analysis.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionsTest {
  private static final List<String> IDS = List.of("some-rule", "other-rule");

  private static Suppressions of(String text) {
    return Suppressions.parse(text, IDS);
  }

  @Test
  void a_rule_alone_is_suppressed_everywhere() {
    Suppressions list = of("# ours\n\nsome-rule   # since 2024\n");
    assertEquals(List.of(), list.problems());
    assertEquals(3, list.of(Samples.at("apps/a/local/x.conf", 1)).orElseThrow().line());
  }

  @Test
  void with_a_path_only_there() {
    Suppressions list = of("some-rule apps/a b/**\nother-rule");
    assertTrue(list.of(Samples.at("apps/a b/local/x.conf", 1)).isPresent());
    assertFalse(list.of(Samples.at("apps/b/local/x.conf", 1)).isPresent());
    assertEquals("apps/a b/**", list.all().get(0).pattern().orElseThrow());
  }

  @Test
  void a_star_stands_for_all_rules_at_a_path() {
    assertTrue(of("* apps/old").of(Samples.at("apps/old/local/x.conf", 1)).isPresent());
  }

  @Test
  void other_rules_are_told() {
    assertFalse(of("other-rule").of(Samples.at("apps/a/local/x.conf", 1)).isPresent());
    assertFalse(Suppressions.NONE.of(Samples.at("a", 1)).isPresent());
  }

  @Test
  void lines_that_cannot_be_meant_are_told_by_number() {
    Suppressions list = of("som-rule\nsome-rule\n*\nsome-rule /opt/splunk/etc/apps\n");
    assertEquals(
        List.of(
            new Suppressions.Problem(
                1, "There is no rule som-rule. Write one of: other-rule, some-rule"),
            new Suppressions.Problem(
                3,
                "This would suppress everything. Write a path behind the *, such as * apps/old/**"),
            new Suppressions.Problem(
                4,
                "Paths start below etc/, such as apps/search/**, without a slash. Remove the"
                    + " slash.")),
        list.problems());
    assertEquals(1, list.all().size());
  }

  @Test
  void a_path_can_be_too_long() {
    assertEquals(1, of("some-rule " + "a".repeat(1_001)).problems().size());
    assertEquals(0, of("some-rule " + "a".repeat(1_000)).problems().size());
  }
}
