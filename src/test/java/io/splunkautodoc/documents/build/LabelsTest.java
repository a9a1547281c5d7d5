package io.splunkautodoc.documents.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {
  @Test
  void short_labels_stay_as_they_are() {
    assertThat(Labels.fit("monitor:///var/log")).isEqualTo("monitor:///var/log");
    assertThat(Labels.fit("a\n b")).isEqualTo("a b");
  }

  @Test
  void long_paths_keep_what_tells_them_apart() {
    assertThat(Labels.fit("monitor://$SPLUNK_HOME/var/log/splunk/metrics.log"))
        .startsWith("monitor://…")
        .endsWith("/metrics.log");
  }

  @Test
  void of_many_receivers_the_first_is_named_and_the_others_are_counted() {
    assertThat(Labels.fit("idx1.example.com:9997, idx2.example.com:9997, idx3.example.com:9997"))
        .isEqualTo("idx1.example.com:9997 +2");
  }

  @Test
  void wide_letters_and_pairs_of_surrogates_are_not_cut_in_two() {
    String pictures = "\uD83D\uDE00".repeat(40);
    String cut = Labels.fit(pictures);
    assertThat(cut).hasSizeLessThan(pictures.length() / 2);
    assertThat(cut.codePoints()).allMatch(point -> point == 0x1F600 || point == '…');
  }
}
