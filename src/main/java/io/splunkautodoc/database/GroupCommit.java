package io.splunkautodoc.database;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes together what several callers ask for at about the same time: whoever comes while a
 * statement is under way waits for its end, and goes with the next one. A lone caller waits for
 * nobody, and nobody is answered before the transaction with its own part is committed. Safe to use
 * from any thread; a caller on a Vert.x context is answered there.
 *
 * @param <I> what is asked for
 * @param <O> what it came to
 */
final class GroupCommit<I, O> {
  /** A statement that takes longer, such as one that waits for a lock, is not waited for. */
  private static final Duration PATIENCE = Duration.ofMillis(100);

  /** Bounds a statement; so many uploads are seldom on their way at once. */
  private static final int LARGEST = 64;

  private record Asked<I, O>(I what, Promise<O> answer, @Nullable Context caller) {
    void succeeded(O result) {
      onContext(() -> answer.complete(result));
    }

    void failed(Throwable cause) {
      onContext(() -> answer.fail(cause));
    }

    private void onContext(Runnable answering) {
      if (caller == null || caller == Vertx.currentContext()) {
        answering.run();
      } else {
        caller.runOnContext(now -> answering.run());
      }
    }
  }

  private final Function<List<I>, Future<List<O>>> statement;
  private final Duration patience;
  private final Queue<Asked<I, O>> waiting = new ArrayDeque<>();
  private boolean busy;

  /**
   * @param statement one transaction for all, with one result for each, in their order
   */
  GroupCommit(Function<List<I>, Future<List<O>>> statement) {
    this(statement, PATIENCE);
  }

  GroupCommit(Function<List<I>, Future<List<O>>> statement, Duration patience) {
    this.statement = statement;
    this.patience = patience;
  }

  Future<O> ask(I what) {
    Asked<I, O> asked = new Asked<>(what, Promise.promise(), Vertx.currentContext());
    synchronized (this) {
      waiting.add(asked);
    }
    next();
    return asked.answer.future();
  }

  private void next() {
    List<Asked<I, O>> group = new ArrayList<>();
    synchronized (this) {
      if (busy || waiting.isEmpty()) {
        return;
      }
      busy = true;
      while (group.size() < LARGEST && !waiting.isEmpty()) {
        group.add(waiting.remove());
      }
    }
    CompletableFuture<Void> waitedFor =
        new CompletableFuture<Void>()
            .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS);
    var unused = waitedFor.thenRun(this::goOn);
    run(group).onComplete(ended -> waitedFor.complete(null));
  }

  private void goOn() {
    synchronized (this) {
      busy = false;
    }
    next();
  }

  private Future<Void> run(List<Asked<I, O>> group) {
    // Composed, so that a statement that throws is a failure as well and everybody gets an answer.
    return Future.succeededFuture(group.stream().map(Asked::what).toList())
        .compose(statement)
        .<Void>map(
            results -> {
              Iterator<O> each = results.iterator();
              group.forEach(asked -> asked.succeeded(each.next()));
              return null;
            })
        .recover(failure -> failed(group, failure));
  }

  /**
   * A statement that the database refused has changed nothing, and only one of the group may be to
   * blame: each is tried alone. Where the database is away, it would be so for each.
   */
  private Future<Void> failed(List<Asked<I, O>> group, Throwable failure) {
    if (group.size() == 1 || failure instanceof DatabaseUnavailableException) {
      group.forEach(asked -> asked.failed(failure));
      return Future.succeededFuture();
    }
    Future<Void> before = Future.succeededFuture();
    for (Asked<I, O> asked : group) {
      before = before.compose(done -> run(List.of(asked)));
    }
    return before;
  }
}
