package io.splunkautodoc.analysis.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {
  @ParameterizedTest
  @CsvSource({
    "apps/a/local/x.conf, apps/a/local/x.conf, true",
    "apps/a, apps/a/local/x.conf, true",
    "apps/a, apps/ab/local/x.conf, false",
    "apps/*/local, apps/a/local/x.conf, true",
    "apps/*/x.conf, apps/a/local/x.conf, false",
    "apps/**/x.conf, apps/a/local/x.conf, true",
    "apps/**/x.conf, apps/x.conf, true",
    "**/x.conf, x.conf, true",
    "**, a/b, true",
    "*.conf, a/b.conf, false",
    "apps/?/local, apps/a/local/x.conf, true",
    "apps/?local, apps/a/local, false",
    "apps/a*b*c, apps/a-b-b-c/x, true",
    "apps/[a], apps/a, false",
  })
  void fits_or_does_not(String pattern, String path, boolean fits) {
    assertEquals(fits, new PathGlob(pattern).matches(path));
  }

  @Test
  void many_stars_take_no_time() {
    PathGlob stars = new PathGlob("*a".repeat(200) + "b");
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertFalse(stars.matches("a".repeat(5_000))));
  }
}
