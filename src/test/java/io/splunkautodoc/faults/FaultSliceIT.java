package io.splunkautodoc.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One short round of what {@code mvn -Pfaults verify} does for a quarter of an hour. */
class FaultSliceIT {
  private static final FaultRun SLICE =
      new FaultRun(
          3,
          List.of("-XX:+UseSerialGC"),
          Duration.ofSeconds(12),
          Duration.ofSeconds(75),
          Duration.ofMillis(1_500),
          30,
          3);

  @TempDir Path folder;

  @Test
  void nothing_is_lost_doubled_or_stuck_whatever_fails() throws Exception {
    FaultTable table = SLICE.run(folder, Duration.ZERO, System.nanoTime());

    System.out.println(table.summary());
    assertThat(table.good()).as(table.summary()).isTrue();
    assertThat(table.kills()).isPositive();
    assertThat(table.acknowledged()).isPositive();
  }
}
