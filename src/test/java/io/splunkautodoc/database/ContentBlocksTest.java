package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.SearchQuery.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentBlocksTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0", "0, 15", "0, 16", "3, 14", "3, 40", "15, 16", "16, 31", "16, 47", "17, 234", "5, 2000"
  })
  void keys_tell_each_block_once(long first, long last) {
    List<Long> told = new ArrayList<>();
    for (long key : ContentBlocks.keys(first, last)) {
      LongStream small = key < 0 ? LongStream.range(~key * 16, ~key * 16 + 16) : LongStream.of(key);
      small.forEach(told::add);
    }
    assertThat(told)
        .containsExactlyElementsOf(LongStream.rangeClosed(first, last).boxed().toList());
  }

  @Test
  void many_blocks_have_few_keys() {
    assertThat(ContentBlocks.keys(7, 16 * 300 + 7)).hasSizeLessThan(330);
  }

  @Test
  void a_place_before_all_of_a_content_is_in_the_block_of_the_one_below() {
    assertThat(ContentBlocks.SMALL.of(new Place(512, 0))).isEqualTo(1);
    assertThat(ContentBlocks.SMALL.of(new Place(512, 1))).isEqualTo(2);
    assertThat(ContentBlocks.LARGE.of(ContentBlocks.LARGE.end(3))).isEqualTo(2);
  }
}
