package io.splunkautodoc.processing.answers;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.analysis.precedence.View;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import io.splunkautodoc.database.ConfEntry;
import io.splunkautodoc.database.RunStatus;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunAnswersTest {
  private static final int RUN = 7;

  private final Vertx vertx = Vertx.vertx();
  private final MemoryDeployment memory = new MemoryDeployment(RUN);

  @AfterEach
  void close() {
    await(vertx.close());
  }

  /** Equal by its number only, as questions are by what they ask. */
  private record Counting(int number, Shared shared) implements Question<Integer> {
    @Override
    public Integer answer(Upload upload) {
      shared.asked.incrementAndGet();
      shared.waitUntilOpen();
      return number;
    }

    @Override
    public long weight(Integer answer) {
      return 10;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Counting that && that.number == number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  private static final class Shared {
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);

    private void waitUntilOpen() {
      try {
        assertThat(open.await(20, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void ten_equal_questions_at_once_are_worked_on_once() {
    Shared shared = new Shared();
    try (RunAnswers answers = answers(limits(8, Duration.ofSeconds(20), 1_000))) {
      List<Future<Asked<Integer>>> all = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        all.add(answers.ask(RUN, new Counting(3, shared), Function.identity()));
      }
      shared.open.countDown();
      for (Future<Asked<Integer>> each : all) {
        assertThat(await(each)).isEqualTo(new Asked.Answered<>(3));
      }
      assertThat(await(answers.ask(RUN, new Counting(3, shared), n -> n + 1)))
          .isEqualTo(new Asked.Answered<>(4));
    }
    assertThat(shared.asked).hasValue(1);
  }

  @Test
  void what_was_not_asked_for_longest_is_forgotten_first() {
    Shared shared = new Shared();
    shared.open.countDown();
    try (RunAnswers answers = answers(limits(8, Duration.ofSeconds(20), 25))) {
      for (int number : new int[] {1, 2, 1, 3, 1, 2}) {
        await(answers.ask(RUN, new Counting(number, shared), Function.identity()));
      }
    }
    assertThat(shared.asked).as("1, 2 and 3, and 2 again").hasValue(4);
  }

  @Test
  void nobody_waits_longer_than_the_patience() {
    Shared shared = new Shared();
    try (RunAnswers answers = answers(limits(8, Duration.ofMillis(50), 1_000))) {
      assertThat(await(answers.ask(RUN, new Counting(1, shared), Function.identity())))
          .isEqualTo(new Asked.Late<>());
      shared.open.countDown();
    }
  }

  @Test
  void too_many_questions_are_turned_away() {
    Shared shared = new Shared();
    try (RunAnswers answers = answers(limits(1, Duration.ofSeconds(20), 1_000))) {
      List<Future<Asked<Integer>>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(answers.ask(RUN, new Counting(i, shared), Function.identity()));
      }
      assertThat(await(all.get(3))).isEqualTo(new Asked.Busy<>());
      shared.open.countDown();
    }
  }

  @Test
  void questions_about_large_runs_are_answered_one_after_the_other() {
    Shared first = new Shared();
    Shared next = new Shared();
    next.open.countDown();
    memory.settings = 1_001;
    try (RunAnswers answers = answers(limits(8, Duration.ofSeconds(20), 1_000))) {
      Future<Asked<Integer>> one = answers.ask(RUN, new Counting(1, first), Function.identity());
      Future<Asked<Integer>> two = answers.ask(RUN, new Counting(2, next), Function.identity());
      assertThat(await(answers.work(() -> 3))).as("others go on").isEqualTo(3);
      assertThat(next.asked).hasValue(0);
      first.open.countDown();
      assertThat(await(two)).isEqualTo(new Asked.Answered<>(2));
      assertThat(await(one)).isEqualTo(new Asked.Answered<>(1));
    }
  }

  @Test
  void what_would_drive_out_nearly_all_else_is_not_kept() {
    Shared shared = new Shared();
    shared.open.countDown();
    try (RunAnswers answers = answers(limits(8, Duration.ofSeconds(20), 12))) {
      await(answers.ask(RUN, new Counting(1, shared), Function.identity()));
      await(answers.ask(RUN, new Counting(1, shared), Function.identity()));
    }
    assertThat(shared.asked).hasValue(2);
  }

  @Test
  void runs_that_were_not_read_have_no_answers() {
    Shared shared = new Shared();
    try (RunAnswers answers = answers(limits(1, Duration.ofSeconds(20), 1_000))) {
      assertThat(await(answers.ask(8, new Counting(1, shared), Function.identity())))
          .isEqualTo(new Asked.UnknownRun<>());
      memory.status = RunStatus.STORED;
      assertThat(await(answers.ask(RUN, new Counting(1, shared), Function.identity())))
          .isEqualTo(new Asked.NotRead<>(RunStatus.STORED, null));
    }
  }

  @Test
  void an_upload_that_is_too_large_is_not_loaded() {
    ConfPlace place =
        new ConfPlace("apps/x/local/props.conf", Layer.APP, "x", null, Scope.LOCAL, "props");
    memory.entries.add(new ConfEntry(0, place, 1, 2_000_000));
    EffectiveQuestion question =
        new EffectiveQuestion("props", null, null, SplunkVersion.CURRENT, View.BTOOL);
    try (RunAnswers answers = answers(limits(1, Duration.ofSeconds(20), 1_000))) {
      assertThat(await(answers.ask(RUN, question, Function.identity())))
          .isEqualTo(new Asked.TooLarge<>(2_000_000, 1_000_000));
    }
    assertThat(memory.stanzasRead).hasValue(0);
  }

  private RunAnswers answers(AnswerLimits limits) {
    return new RunAnswers(vertx, memory.sources(), limits, "1.2.3");
  }

  private static AnswerLimits limits(int waiting, Duration patience, long keptBytes) {
    return new AnswerLimits(1, waiting, patience, keptBytes, 1_000_000, 1_000);
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
