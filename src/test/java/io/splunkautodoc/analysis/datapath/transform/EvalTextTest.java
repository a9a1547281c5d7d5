package io.splunkautodoc.analysis.datapath.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvalTextTest {
  @Test
  void assignments_are_parted_by_commas_outside_of_quotes_and_calls() {
    assertThat(
            EvalText.assignments(
                "a=if(x==\"1,2\", \"b\", \"c\"), $pd:queue$ := \"q\", len[int]=len(_raw), junk"))
        .containsExactly(
            new EvalText.Assignment("a", "if(x==\"1,2\", \"b\", \"c\")"),
            new EvalText.Assignment("pd:queue", "\"q\""),
            new EvalText.Assignment("len", "len(_raw)"));
  }

  @Test
  void only_a_single_string_is_a_literal() {
    assertThat(EvalText.literal("\"a \\\"b\\\"\"")).contains("a \"b\"");
    assertThat(EvalText.literal("\"a\".\"b\"")).isEmpty();
    assertThat(EvalText.literal("a")).isEmpty();
  }

  @Test
  void only_one_call_around_everything_is_a_call() {
    assertThat(EvalText.call("if(a, f(b), \")\")"))
        .contains(new EvalText.Call("if", List.of("a", "f(b)", "\")\"")));
    assertThat(EvalText.call("f(a) + f(b)")).isEmpty();
    assertThat(EvalText.call("f(a")).isEmpty();
  }
}
