package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchQueryTest {
  private static SearchQuery query(String question) {
    return new SearchQuery(SearchWords.query(question), null, null, null, null, 1);
  }

  @Test
  void a_word_alone_is_looked_for_by_all_frequent_ones_that_it_begins() {
    assertThat(query("lo").wholeWords(List.of())).isEqualTo("('lo')");
    assertThat(query("lo").wholeWords(List.of("log", "lookup"))).isEqualTo("('log' | 'lookup')");
  }

  @Test
  void beside_others_it_is_looked_for_by_itself_or_the_most_frequent_one() {
    assertThat(query("disabled lo").wholeWords(List.of("log", "lookup")))
        .isEqualTo("'disabled' & ('log')");
    assertThat(query("disabled lo").wholeWords(List.of("log", "lo")))
        .isEqualTo("'disabled' & ('lo')");
    assertThat(query("disabled lo").wholeWords(List.of())).isEqualTo("'disabled' & ('lo')");
  }

  @Test
  void the_last_word_is_told_as_it_is_in_stanzas() {
    assertThat(query("Disabled LO-g").lastWord()).isEqualTo("lo-g");
    assertThat(query("lo").lastWord()).isEqualTo("lo");
  }
}
