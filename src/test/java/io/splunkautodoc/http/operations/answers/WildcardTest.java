package io.splunkautodoc.http.operations.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
  @ParameterizedTest
  @CsvSource({
    "web01, web01, true",
    "web01, web011, false",
    "web*, web, true",
    "web*, WEB1, false",
    "*01, web01, true",
    "w*b*1, web-b-01, true",
    "w*b*2, web-b-01, false",
    "*, anything, true",
    "a.c, abc, false"
  })
  void a_star_stands_for_any_text_and_nothing_else_for_another(
      String pattern, String text, boolean matches) {
    assertThat(new Wildcard(pattern).matches(text)).isEqualTo(matches);
  }

  @Test
  void many_stars_take_no_longer() {
    Wildcard hostile = new Wildcard("*a".repeat(100) + "b");
    Assertions.assertTimeout(
        Duration.ofSeconds(2), () -> assertThat(hostile.matches("a".repeat(50_000))).isFalse());
  }
}
