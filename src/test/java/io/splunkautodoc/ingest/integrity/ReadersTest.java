package io.splunkautodoc.ingest.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {
  @ParameterizedTest
  @ValueSource(classes = {IllegalStateException.class, OutOfMemoryError.class})
  void what_a_task_throws_reaches_the_one_who_waits(Class<? extends Throwable> kind)
      throws ReflectiveOperationException {
    Throwable thrown = kind.getConstructor(String.class).newInstance("of a test");
    AtomicInteger done = new AtomicInteger();
    try (Readers readers = new Readers(2)) {
      readers.submit(done::incrementAndGet);
      readers.submit(() -> rethrow(thrown));

      assertThatThrownBy(readers::awaitAll).isSameAs(thrown);
    }
    assertThat(done).hasValue(1);
  }

  private static void rethrow(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }
}
