package io.splunkautodoc.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who goes with whom, and that everybody is answered. */
class GroupCommitTest {
  private final List<List<Integer>> groups = new ArrayList<>();
  private final List<Promise<List<Integer>>> ends = new ArrayList<>();
  private final GroupCommit<Integer, Integer> commit =
      new GroupCommit<>(this::begin, Duration.ofHours(1));

  private Future<List<Integer>> begin(List<Integer> group) {
    Promise<List<Integer>> end = Promise.promise();
    groups.add(group);
    ends.add(end);
    return end.future();
  }

  private void end(int group) {
    ends.get(group).complete(groups.get(group).stream().map(asked -> 10 * asked).toList());
  }

  @Test
  void a_lone_caller_goes_at_once() {
    Future<Integer> one = commit.ask(1);

    assertThat(groups).containsExactly(List.of(1));
    assertThat(one.isComplete()).isFalse();
    end(0);
    assertThat(one.result()).isEqualTo(10);
  }

  @Test
  void who_comes_meanwhile_goes_together_with_the_next() {
    commit.ask(1);
    Future<Integer> two = commit.ask(2);
    Future<Integer> three = commit.ask(3);
    assertThat(groups).hasSize(1);

    end(0);
    assertThat(groups).containsExactly(List.of(1), List.of(2, 3));
    assertThat(two.isComplete()).isFalse();

    end(1);
    assertThat(two.result()).isEqualTo(20);
    assertThat(three.result()).isEqualTo(30);
  }

  @Test
  void a_group_is_bounded() {
    IntStream.range(0, 100).forEach(commit::ask);
    end(0);
    end(1);
    end(2);

    assertThat(groups).extracting(List::size).containsExactly(1, 64, 35);
  }

  @Test
  void a_statement_that_waits_for_a_lock_is_not_waited_for() throws Exception {
    CompletableFuture<List<Integer>> went = new CompletableFuture<>();
    GroupCommit<Integer, Integer> stuck =
        new GroupCommit<>(
            group -> {
              if (!group.contains(1)) {
                went.complete(group);
              }
              return Promise.<List<Integer>>promise().future();
            },
            Duration.ofMillis(10));
    stuck.ask(1);
    stuck.ask(2);

    assertThat(went.get(20, TimeUnit.SECONDS)).containsExactly(2);
  }

  @Test
  void of_a_group_that_is_refused_each_is_tried_alone() {
    commit.ask(1);
    Future<Integer> two = commit.ask(2);
    Future<Integer> three = commit.ask(3);
    end(0);
    ends.get(1).fail(new IllegalArgumentException("refused"));
    ends.get(2).fail(new IllegalArgumentException("it was this one"));
    end(3);

    assertThat(groups).containsExactly(List.of(1), List.of(2, 3), List.of(2), List.of(3));
    assertThat(two.cause()).hasMessage("it was this one");
    assertThat(three.result()).isEqualTo(30);
    commit.ask(4);
    assertThat(groups).contains(List.of(4));
  }

  @Test
  void a_database_that_is_away_is_not_asked_again_for_each() {
    commit.ask(1);
    Future<Integer> two = commit.ask(2);
    Future<Integer> three = commit.ask(3);
    end(0);
    ends.get(1).fail(new DatabaseUnavailableException("away", new IllegalStateException()));

    assertThat(groups).hasSize(2);
    assertThat(two.cause()).hasMessage("away");
    assertThat(three.cause()).hasMessage("away");
  }

  @Test
  void a_statement_that_throws_fails_its_callers_and_nothing_else() {
    GroupCommit<Integer, Integer> broken =
        new GroupCommit<>(
            group -> {
              throw new IllegalStateException("broken");
            });

    assertThat(broken.ask(1).cause()).hasMessage("broken");
    assertThat(broken.ask(2).cause()).hasMessage("broken");
  }

  @Test
  void a_caller_on_a_context_is_answered_there() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      Context context = vertx.getOrCreateContext();
      CompletableFuture<Future<Integer>> asked = new CompletableFuture<>();
      CompletableFuture<Context> answered = new CompletableFuture<>();
      context.runOnContext(
          now -> {
            Future<Integer> one = commit.ask(1);
            one.onComplete(done -> answered.complete(Vertx.currentContext()));
            asked.complete(one);
          });
      asked.get(20, TimeUnit.SECONDS);
      end(0);

      assertThat(answered.get(20, TimeUnit.SECONDS)).isEqualTo(context);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
  }
}
