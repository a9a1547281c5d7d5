package io.splunkautodoc.documents.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void a_line_that_says_several_things_is_named_once() {
    SourceLine first = new SourceLine("a/inputs.conf", 1);
    SourceLine second = new SourceLine("a/inputs.conf", 2);
    assertThat(
            Lines.places(
                List.of(
                    new Evidence("index", first),
                    new Evidence("host", first),
                    new Evidence("source", second))))
        .isEqualTo("a/inputs.conf:1; a/inputs.conf:2");
  }
}
