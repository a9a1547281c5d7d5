package io.splunkautodoc.analysis.serverclass.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternIndexTest {
  private static final String ALPHABET = "ab.*";

  private static String text(Random random, String alphabet) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(7);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static Set<String> yes(PatternIndex index, Hits hits) {
    Set<String> found = new TreeSet<>();
    hits.yes().stream().forEach(each -> found.add(index.patterns().get(each).text()));
    return found;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_index_finds_what_trying_each_pattern_finds_in_whatever_order(long seed) {
    Random random = new Random(seed);
    List<HostPattern> patterns = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      patterns.add(HostPattern.of(text(random, i % 4 == 0 ? "ab[]?+()" : ALPHABET)));
    }
    PatternIndex index = PatternIndex.of(patterns);
    Collections.shuffle(patterns, random);
    PatternIndex shuffled = PatternIndex.of(patterns);
    for (int i = 0; i < 300; i++) {
      String name = text(random, "AB.");
      Set<String> expected = new TreeSet<>();
      patterns.stream()
          .filter(each -> each.matches(name) == Answer.YES)
          .forEach(each -> expected.add(each.text()));

      assertEquals(expected, yes(index, index.hits(List.of(name))), name);
      assertEquals(expected, yes(shuffled, shuffled.hits(List.of(name))), name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "*,true",
    "web*,true",
    "w*,true",
    "web-*,true",
    "web-*1,true",
    "web-x*,false",
    "*1,true",
    "*-*,true",
    "*2,false",
    "web-1,false",
    "db*,false",
    "w(e|i)b-*,true",
    "web-[0-9]*,false",
    "(?!db)*,false",
    "*\\b1,false"
  })
  void a_pattern_takes_all_of_another_only_if_it_takes_every_name_of_it(
      String wider, boolean expected) {
    HostPattern pattern = HostPattern.of(wider);
    PatternIndex index = PatternIndex.of(List.of(pattern));

    Hits hits = index.hitsOfAll(HostPattern.of("web-*1"));

    assertEquals(expected, hits.of(0) == Answer.YES);
  }

  @Test
  void a_regular_expression_takes_all_of_itself_and_the_star_all_of_it() {
    HostPattern choice = HostPattern.of("(web|db)1");
    PatternIndex index =
        PatternIndex.of(List.of(choice, HostPattern.of("*"), HostPattern.of("web1")));

    assertEquals(Set.of("(web|db)1", "*"), yes(index, index.hitsOfAll(choice)));
  }

  @Test
  void a_name_that_holds_the_sign_for_any_text_is_no_pattern() {
    PatternIndex index = PatternIndex.of(List.of(HostPattern.of("\uffff"), HostPattern.of("a*")));

    assertFalse(
        index.hits(List.of("a\uffff")).yes().get(1) && index.hits(List.of("x")).yes().get(0));
    assertEquals(Set.of("a*"), yes(index, index.hits(List.of("a\uffff"))));
  }
}
