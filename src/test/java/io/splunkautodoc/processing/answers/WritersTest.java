package io.splunkautodoc.processing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WritersTest {
  @Test
  void what_the_writing_throws_ends_the_wait_for_it() {
    try (Writers writers = new Writers()) {
      assertThat(
              writers.begin(
                  () -> {
                    throw new IOException("the reader hung up");
                  }))
          .failsWithin(Duration.ofSeconds(20))
          .withThrowableThat()
          .withMessageContaining("the reader hung up");
      assertThat(
              writers.begin(
                  () -> {
                    throw new StackOverflowError("of a test");
                  }))
          .failsWithin(Duration.ofSeconds(20))
          .withThrowableThat()
          .withMessageContaining("of a test");
    }
  }
}
