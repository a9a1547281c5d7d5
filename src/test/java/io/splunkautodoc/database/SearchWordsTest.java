package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
  private static String words(String text) {
    return new SearchWords().add(text).joined();
  }

  @Test
  void names_are_kept_whole_and_in_parts() {
    assertThat(words("monitor:///var/log/Access_log.1"))
        .isEqualTo("monitor var log access_log.1 access");
  }

  @Test
  void words_are_kept_once_and_without_punctuation_around_them() {
    assertThat(words("-a. b main MAIN (main)")).isEqualTo("a b main");
    assertThat(words(" .. - _ ")).isEmpty();
  }

  @Test
  void a_question_asks_for_all_words_and_the_beginning_of_the_last() {
    assertThat(SearchWords.query("Index main")).isEqualTo("'index' & 'main':*");
    assertThat(SearchWords.query("/var/log")).isEqualTo("'var' & 'log':*");
    assertThat(SearchWords.query("' | & !")).isEmpty();
  }

  @Test
  void long_words_are_cut_alike_in_texts_and_questions() {
    String data = "x".repeat(5_000);
    assertThat(words(data)).hasSize(100);
    assertThat(SearchWords.query(data)).isEqualTo("'" + words(data) + "':*");
  }

  @Test
  void of_a_text_with_more_words_than_any_real_one_the_first_are_kept() {
    SearchWords many = new SearchWords();
    for (int i = 0; i < 10_000; i++) {
      many.add("w" + i);
    }
    assertThat(many.joined().split(" ", 0)).hasSize(4_000);
  }
}
