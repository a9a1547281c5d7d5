package io.splunkautodoc.analysis.serverclass.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "web\\d{2,3}; web01; YES",
        "web\\d{2,3}; web1; NO",
        "web\\d{2,3}; web0001; NO",
        "web\\d{2,}; web0001; YES",
        "web\\d{2}; web12; YES",
        "we{b; we{b; YES",
        "a{,3}; a{,3}; YES",
        "[[:alpha:]]+; Web; YES",
        "[[:alpha:]]+; web1; NO",
        "[^[:digit:]]+; web; YES",
        "[A-C]x; bX; YES",
        "[^A-C]x; bx; NO",
        "[]x]+; x]; YES",
        "[a\\-z]; -; YES",
        "[a\\-z]; b; NO",
        "[.*]; *; YES",
        "[.*]; x; NO",
        "web\\.corp; web.corp; YES",
        "\\x77eb; web; YES",
        "(web|db)?-a+; -aa; YES",
        "(?:web|db)-*; db-x; YES",
        "(?i)WEB; web; YES",
        "(?!db)*; web; YES",
        "(?!db)*; db1; NO",
        "(?=*x)web*; webx; YES",
        "(?=*x)web*; weby; NO",
        "*\\bdb\\b*; my-db-1; YES",
        "*\\bdb\\b*; mydb1; NO",
        "a*b*c; aXbXbXc; YES",
        "a*b*c; aXbXbX; NO",
        "*-prod; x-prod-prod; YES",
        "web|db; webdb; NO",
        "|web; web; YES",
      })
  void a_pattern_matches_the_whole_of_a_name(String pattern, String name, Answer expected) {
    assertEquals(expected, HostPattern.of(pattern).matches(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "web(", "web)", "[web", "+web", "(?:web", "web\\", "[z-a]", "x{3,2}", "[\\", "(?!x"
      })
  void what_is_no_regular_expression_matches_nothing_and_says_so(String pattern) {
    HostPattern read = HostPattern.of(pattern);

    assertTrue(read.invalid().isPresent());
    assertEquals(Answer.NO, read.matches(pattern));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a)\\1",
        "(?<=a)b",
        "a++",
        "(?>a)",
        "(?P<n>a)",
        "\\Qa\\E",
        "[[:none:]]",
        "a{1001}",
        "(((a+)+b)+c)"
      })
  void what_is_not_evaluated_leaves_it_open(String pattern) {
    HostPattern read = HostPattern.of(pattern);

    assertTrue(read.unsupported().isPresent());
    assertEquals(Answer.UNKNOWN, read.matches("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a+)+)+!",
        "(a|a|aa)+!",
        "((((((((((a{0,999}){0,999}){0,999}){0,999}){0,999}){0,999}){0,999})+)+)+)+!",
        "(|a|){999}(|a|){999}(|a|){999}!",
        "*a*a*a*a*a*a*a*a*a*a*a*a!",
        "(?=(?=(?=(a+)+!)+)+)+x",
      })
  void no_pattern_takes_more_than_a_moment(String pattern) {
    HostPattern read = HostPattern.of(pattern);

    Answer answer =
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> read.matches("a".repeat(1_000)));

    assertTrue(answer != Answer.YES);
  }

  @Test
  void deep_and_long_patterns_are_not_evaluated() {
    String deep = "(".repeat(400) + "a" + ")".repeat(400);

    assertTrue(HostPattern.of(deep).unsupported().isPresent());
    assertTrue(HostPattern.of("a".repeat(100_000)).unsupported().isPresent());
    assertEquals(Answer.YES, HostPattern.of("a" + "{1}".repeat(300)).matches("a"));
  }

  @ParameterizedTest
  @CsvSource({
    "*,ANYTHING",
    "**,ANYTHING",
    ".*,ANYTHING",
    "10.1.*,ADDRESS",
    "10.1.2.3,ADDRESS",
    "10.1.(2|3).*,ADDRESS",
    "fe80::1,ADDRESS",
    "web1.*,NAME",
    "*01,NAME",
    "web,NAME",
    "ffe9fe01-a4fb-425e-9f63-56cc274d7f8b,INSTANCE_ID"
  })
  void how_a_pattern_is_written_says_what_it_is_about(String pattern, Subject expected) {
    assertEquals(expected, HostPattern.of(pattern).subject());
  }
}
