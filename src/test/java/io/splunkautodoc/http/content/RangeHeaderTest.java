package io.splunkautodoc.http.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.http.content.RangeHeader.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeHeaderTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-99, 0, 99",
    "bytes=10-, 10, 99",
    "bytes=90-1000, 90, 99",
    "bytes=-1, 99, 99",
    "bytes=-100, 0, 99",
    "bytes=-1000, 0, 99",
    "BYTES = 5 - 6, 5, 6",
    "bytes=0-99999999999999999999, 0, 99"
  })
  void one_range_selects_its_bytes(String header, long first, long last) {
    assertThat(RangeHeader.select(header, 100)).isEqualTo(new Selection.Part(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999-"})
  void a_range_behind_the_end_cannot_be_satisfied(String header) {
    assertThat(RangeHeader.select(header, 100)).isInstanceOf(Selection.Unsatisfiable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "bytes=5-4", "bytes=-", "lines=1-2", "bytes=a-b", ""})
  void anything_else_gets_the_whole(String header) {
    assertThat(RangeHeader.select(header, 100)).isInstanceOf(Selection.Whole.class);
  }

  @Test
  void no_header_gets_the_whole() {
    assertThat(RangeHeader.select(null, 100)).isInstanceOf(Selection.Whole.class);
  }
}
