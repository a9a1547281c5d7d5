package io.splunkautodoc.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SetDiffTest {
  private static final List<String> BEFORE = List.of("a", "B", "c");
  private static final List<String> AFTER = List.of("d", "b", "C", "E");

  @Test
  void what_is_on_one_side_only_is_told_in_its_order() {
    SetDiff<String> diff = SetDiff.of(BEFORE, AFTER, each -> each.toLowerCase(Locale.ROOT));
    assertThat(diff.added()).containsExactly("d", "E");
    assertThat(diff.removed()).containsExactly("a");
    assertThat(diff.isEmpty()).isFalse();
  }

  @Test
  void the_same_has_no_difference() {
    assertThat(SetDiff.of(BEFORE, List.of("c", "B", "a"), each -> each).isEmpty()).isTrue();
  }

  @Test
  void the_other_way_is_the_mirror() {
    SetDiff<String> one = SetDiff.of(BEFORE, AFTER, each -> each);
    SetDiff<String> other = SetDiff.of(AFTER, BEFORE, each -> each);
    assertThat(other.added()).isEqualTo(one.removed());
    assertThat(other.removed()).isEqualTo(one.added());
  }
}
