package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventGapsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final EventGaps gaps = new EventGaps(100, PATIENCE);

  @Test
  void begins_where_it_is_told() {
    assertThat(gaps.watermark()).isEqualTo(100);
    assertThat(gaps.highest()).isEqualTo(100);
    assertThat(gaps.open()).isEmpty();
    assertThat(gaps.read(100, NOW)).isFalse();
    assertThat(gaps.read(1, NOW)).isFalse();
  }

  @Test
  void ids_in_order_move_the_watermark() {
    assertThat(gaps.read(101, NOW)).isTrue();
    assertThat(gaps.read(102, NOW)).isTrue();
    assertThat(gaps.read(101, NOW)).isFalse();
    assertThat(gaps.watermark()).isEqualTo(102);
  }

  @Test
  void the_watermark_waits_below_an_open_gap() {
    gaps.read(101, NOW);
    assertThat(gaps.read(105, NOW)).isTrue();
    assertThat(gaps.open()).containsExactly(new EventGaps.Gap(102, 104, NOW));
    assertThat(gaps.watermark()).isEqualTo(101);
    assertThat(gaps.highest()).isEqualTo(105);
  }

  @Test
  void a_late_id_is_read_once_and_splits_its_gap() {
    gaps.read(106, NOW);
    assertThat(gaps.read(103, NOW)).isTrue();
    assertThat(gaps.read(103, NOW)).isFalse();
    assertThat(gaps.open())
        .containsExactly(new EventGaps.Gap(101, 102, NOW), new EventGaps.Gap(104, 105, NOW));
    assertThat(gaps.read(101, NOW)).isTrue();
    assertThat(gaps.watermark()).isEqualTo(101);
    assertThat(gaps.read(102, NOW)).isTrue();
    assertThat(gaps.watermark()).isEqualTo(103);
    assertThat(gaps.read(105, NOW)).isTrue();
    assertThat(gaps.read(104, NOW)).isTrue();
    assertThat(gaps.watermark()).isEqualTo(106);
  }

  @Test
  void a_gap_is_given_up_after_the_patience_and_not_before() {
    gaps.read(103, NOW);
    gaps.read(105, NOW.plusSeconds(1));
    gaps.expire(NOW.plus(PATIENCE));
    assertThat(gaps.watermark()).isEqualTo(100);
    gaps.expire(NOW.plus(PATIENCE).plusMillis(1));
    assertThat(gaps.watermark()).isEqualTo(103);
    assertThat(gaps.read(101, NOW)).isFalse();
    gaps.expire(NOW.plus(PATIENCE).plusSeconds(2));
    assertThat(gaps.watermark()).isEqualTo(105);
  }

  @Test
  void a_part_of_a_gap_is_no_younger_than_the_gap() {
    gaps.read(110, NOW);
    gaps.read(105, NOW.plusSeconds(9));
    gaps.expire(NOW.plusSeconds(11));
    assertThat(gaps.open()).isEmpty();
    assertThat(gaps.watermark()).isEqualTo(110);
  }

  @Test
  void a_million_missing_ids_are_one_gap() {
    gaps.read(1_000_101, NOW);
    assertThat(gaps.open()).hasSize(1);
    assertThat(gaps.read(500_000, NOW)).isTrue();
    assertThat(gaps.open()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void every_id_is_told_exactly_once_in_whatever_order_they_come(long seed) {
    List<Long> ids = new ArrayList<>(LongStream.rangeClosed(101, 400).boxed().toList());
    ids.addAll(ids);
    Collections.shuffle(ids, new Random(seed));
    Set<Long> told = new HashSet<>();
    for (long id : ids) {
      assertThat(gaps.read(id, NOW)).isEqualTo(told.add(id));
      for (long below = 101; below <= gaps.watermark(); below++) {
        assertThat(told).contains(below);
      }
    }
    assertThat(told).hasSize(300);
    assertThat(gaps.open()).isEmpty();
    assertThat(gaps.watermark()).isEqualTo(400);
  }
}
