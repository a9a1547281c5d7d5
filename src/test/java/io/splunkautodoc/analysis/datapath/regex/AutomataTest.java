package io.splunkautodoc.analysis.datapath.regex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AutomataTest {
  private static final int MOST_STATES = 500;

  private final Automata automata = new Automata(MOST_STATES);

  private static Origin expression(String text) {
    return new Origin.Written(text, false, false);
  }

  @Test
  void equal_expressions_share_one() {
    assertThat(automata.of(expression("a+b"))).isSameAs(automata.of(expression("a+b")));
  }

  @Test
  void no_more_are_kept_than_there_is_room_for() {
    for (int i = 0; i < 1_000; i++) {
      automata.of(expression("source" + i + ".*"));
      assertThat(automata.states()).isLessThanOrEqualTo(MOST_STATES);
    }
    assertThat(automata.states()).isGreaterThan(MOST_STATES / 2);
  }

  @Test
  void one_that_is_larger_than_the_room_works_all_the_same() {
    assertThat(automata.of(expression("a{2000}")).takes("a".repeat(2_000))).isTrue();
    assertThat(automata.states()).isLessThanOrEqualTo(MOST_STATES);
  }

  @Test
  void the_last_used_stay() {
    Compiled used = automata.of(expression("used"));
    for (int i = 0; i < 100; i++) {
      automata.of(expression("source" + i + ".*"));
      assertThat(automata.of(expression("used"))).isSameAs(used);
    }
  }
}
