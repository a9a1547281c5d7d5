package io.splunkautodoc.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

  @ParameterizedTest
  @CsvSource({
    "app-1.2.tgz, app-1.2.tgz",
    "../../etc/passwd, passwd",
    "C:\\x\\y.tgz, y.tgz",
    "ds_etc/prod/etc.tar.gz, etc.tar.gz",
    "a b (1).zip, a b (1).zip",
    "größe-日本.tgz, größe-日本.tgz",
    "'x\t\u0001y.conf', x__y.conf",
    "📦.tgz, _.tgz",
    "'a\"b<c>|d?*.spl', a_b_c__d__.spl",
  })
  void keeps_the_last_part_and_replaces_what_is_not_a_letter_digit_or_mark(
      String original, String safe) {
    assertThat(SafeName.of(original)).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "/", "a/..", "...", "x\\"})
  void gives_a_name_where_nothing_is_left_of_it(String original) {
    assertThat(SafeName.of(original)).isEqualTo("upload");
  }

  @Test
  void replaces_nul_in_the_safe_name_and_shows_it_in_the_original() {
    assertThat(SafeName.of("a\0b.tgz")).isEqualTo("a_b.tgz");
    assertThat(SafeName.shown("a\0b.tgz")).isEqualTo("a\u2400b.tgz");
  }

  @Test
  void shortens_a_long_name_in_the_middle_and_keeps_the_ending() {
    String safe = SafeName.of("x".repeat(2000) + ".tar.gz");

    assertThat(safe).hasSize(SafeName.MAX).startsWith("xxx").endsWith(".tar.gz");
  }

  @Test
  void never_cuts_a_character_in_two() {
    String safe = SafeName.of("𝒳".repeat(1000));

    assertThat(safe.codePointCount(0, safe.length())).isEqualTo(SafeName.MAX);
    assertThat(safe.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  @Test
  void shows_at_most_so_many_characters_and_no_half_pair() {
    assertThat(SafeName.shown("y".repeat(5000))).hasSize(SafeName.ORIGINAL_MAX);
    assertThat(SafeName.shown("a\uD800b")).isEqualTo("a\ufffdb");
  }
}
