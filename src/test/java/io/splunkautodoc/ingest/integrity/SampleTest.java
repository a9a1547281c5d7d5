package io.splunkautodoc.ingest.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
  @ParameterizedTest
  @CsvSource({"10%,0.1", "0.1,0.1", "100%,1", "1,1", "' 2.5% ',0.025"})
  void a_share_is_written_in_percent_or_as_a_number(String text, double share) {
    assertThat(Sample.parse(text)).isEqualTo(new Sample(share));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101%", "2", "-1%", "NaN"})
  void nothing_and_more_than_everything_are_refused(String text) {
    assertThatThrownBy(() -> Sample.parse(text)).hasMessageContaining("at most 1 (100%)");
  }

  @Test
  void a_text_that_is_no_number_is_named() {
    assertThatThrownBy(() -> Sample.parse("some")).hasMessageContaining("'some'");
  }
}
