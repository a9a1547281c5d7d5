package io.splunkautodoc.analysis.datapath;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.datapath.input.InputKind;
import io.splunkautodoc.analysis.datapath.regex.Match;
import io.splunkautodoc.analysis.datapath.transform.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SameWaysTest {
  private static final Condition A = new Condition("_raw", "a", true, null);
  private static final Condition B = new Condition("_raw", "b", true, null);

  private static DataPath path(String index, Condition... conditions) {
    return new DataPath(
        "h",
        new DataPath.Start("tcp://:1", InputKind.TCP, "tcp:1", "s", "main"),
        List.of(),
        new DataPath.End(
            DataPath.Fate.INDEXED, "s", "tcp:1", "h", index, Match.YES, Optional.of("h"), false),
        List.of(Arrays.asList(conditions)),
        List.of(),
        List.of());
  }

  private static List<List<Condition>> cases(DataPath... paths) {
    List<DataPath> joined = SameWays.joined(List.of(paths));
    assertThat(joined).hasSize(1);
    return joined.get(0).conditions();
  }

  @Test
  void a_question_whose_answer_makes_no_difference_is_left_out() {
    assertThat(cases(path("i", A, B), path("i", A.not(), B))).containsExactly(List.of(B));
  }

  @Test
  void what_always_goes_that_way_needs_no_condition() {
    assertThat(cases(path("i", A), path("i", A.not()))).containsExactly(List.of());
    assertThat(cases(path("i"), path("i", A))).containsExactly(List.of());
  }

  @Test
  void other_reasons_stay_beside_each_other() {
    assertThat(cases(path("i", A), path("i", B))).containsExactly(List.of(A), List.of(B));
  }

  @Test
  void other_ways_stay_apart() {
    assertThat(SameWays.joined(List.of(path("i", A), path("j", A.not()))))
        .extracting(each -> each.end().index())
        .containsExactly("i", "j");
  }
}
