package io.splunkautodoc.analysis.datapath.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that mean themselves are compared without automata, and as automata would. */
class LiteralTest {
  private static final List<String> TEXTS =
      List.of(
          "", "a", "A", "ab", "aB", "AB", "a.b", "a*", "\u00e4", "\u00c4", "\u0131", "k\u212a",
          "1");

  private static List<Origin.Literal> literals() {
    List<Origin.Literal> all = new ArrayList<>();
    for (String text : TEXTS) {
      all.add(new Origin.Literal(text, false));
      all.add(new Origin.Literal(text, true));
    }
    return all;
  }

  @Test
  void they_take_the_texts_that_their_automata_take() {
    for (Origin.Literal literal : literals()) {
      for (String text : TEXTS) {
        assertThat(Regex.literal(literal.text(), literal.ignoreCase()).in(text) == Match.YES)
            .as("%s in [%s]", literal, text)
            .isEqualTo(Compiled.of(literal).takes(text));
      }
    }
  }

  @Test
  void they_compare_as_their_automata_do() {
    for (Origin.Literal literal : literals()) {
      for (Origin.Literal other : literals()) {
        assertThat(literal.inAllOf(other))
            .as("%s in all of %s", literal, other)
            .isEqualTo(Compiled.of(literal).inAllOf(Compiled.of(other)));
      }
    }
  }

  @Test
  void one_that_is_too_long_to_compare_may_match() {
    assertThat(Regex.literal("a".repeat(5_000), false).in("b")).isEqualTo(Match.MAYBE);
    assertThat(Regex.literal("a".repeat(900), false).in("a".repeat(900))).isEqualTo(Match.YES);
    assertThat(Regex.literal("a\nb", false).in("a\nb")).isEqualTo(Match.YES);
  }
}
