package io.splunkautodoc.analysis.datapath.regex;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexTest {
  private static Match all(String texts, String pattern) {
    return Regex.whole(pattern, false).inAllOf(Regex.whole(texts, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "error                ~ an error here   ~ YES",
        "^error               ~ an error        ~ NO",
        "(?i)ERR[o0]r$        ~ an error        ~ YES",
        "[[:alpha:]]{3}-\\d+  ~ abc-12          ~ YES",
        "[[:alpha:]]{3}-\\d+  ~ ab1-12          ~ NO",
        "[^]a[]               ~ ]a[             ~ NO",
        "a{foo}               ~ a{foo}          ~ YES",
        "\\bcat\\b            ~ a cat sat       ~ YES",
        "\\bcat\\b            ~ concatenate     ~ NO",
        "(?P<user_name>\\w+)@ ~ joe@x           ~ YES",
        "\\Qa.b\\E            ~ axb             ~ NO",
        "(?x) a \\s b # note  ~ a b             ~ YES",
        "(?:a|b|)c{2,3}?      ~ cc              ~ YES",
        "[a\\-z]              ~ m               ~ NO",
        "(?i:A)b              ~ aB              ~ NO",
        "x(?!y)               ~ xz              ~ MAYBE",
        "x(?!y)               ~ z               ~ NO",
        "(a)\\1               ~ aa              ~ MAYBE",
        "(?(1)a|b)            ~ b               ~ MAYBE",
        "a++b                 ~ aab             ~ MAYBE",
        "(unclosed            ~ unclosed        ~ MAYBE",
        "unopened)            ~ unopened        ~ MAYBE",
        "*                    ~ x               ~ MAYBE",
        "[never               ~ x               ~ MAYBE",
      })
  void an_expression_is_found_in_a_text_as_perl_would(String regex, String text, Match expected) {
    assertThat(Regex.searching(regex).in(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "/var/log/[^/]*    ~ .*\\.log              ~ MAYBE",
        "/var/log/.*\\.log ~ .*/log/.*             ~ YES",
        "/var/log/.*       ~ /opt/.*               ~ NO",
        "[ab]c             ~ ac|bc                 ~ YES",
        "[ab]c             ~ ac                    ~ MAYBE",
        "a{3}              ~ (?:aa)*               ~ NO",
        "a{4}              ~ (?:aa)*               ~ YES",
        "a.*               ~ (?!x)a.*              ~ MAYBE",
        "b.*               ~ (?!x)a.*              ~ NO",
      })
  void all_texts_of_one_expression_are_compared_with_another(
      String texts, String pattern, Match expected) {
    assertThat(all(texts.strip(), pattern.strip())).isEqualTo(expected);
  }

  @Test
  void several_expressions_together_narrow_the_texts() {
    TextSet texts =
        TextSet.matching("/var", Regex.whole("/var/.*", false)).with(Regex.searching("\\.log$"));
    assertThat(texts.in(Regex.whole("/.*", false))).isEqualTo(Match.YES);
    assertThat(texts.in(Regex.whole(".*gz", false))).isEqualTo(Match.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(a|aa)+$",
        "(.*)*x",
        "(?:|){60}x",
        "((a{1,60}){1,60}){1,60}x",
        "(?:){2147483647}",
        "(((((((a*)*)*)*)*)*)*)*b",
        "(x+x+)+y",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
      })
  void an_expression_that_never_ends_elsewhere_ends_here(String regex) {
    Regex pattern = assertTimeoutPreemptively(ofSeconds(5), () -> Regex.searching(regex));
    Match found = assertTimeoutPreemptively(ofSeconds(5), () -> pattern.in("a".repeat(5_000)));
    assertThat(found).isNotNull();
    Match inAll =
        assertTimeoutPreemptively(
            ofSeconds(5), () -> pattern.inAllOf(Regex.whole("(a|b|c)*x.*y.*", false)));
    assertThat(inAll).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "a*", "\\", "(?", "(?<", "{", "a|", "[^", "(?#", "(*", "\\x{"})
  void any_text_is_read_without_failing(String piece) {
    for (int times : new int[] {1, 2, 7, 5_000}) {
      assertThat(Regex.searching(piece.repeat(times)).in("some text")).isNotNull();
    }
  }
}
