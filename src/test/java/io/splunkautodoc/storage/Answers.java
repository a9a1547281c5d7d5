package io.splunkautodoc.storage;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Waits for what comes later, on the thread of a test. */
final class Answers {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Answers() {}

  static <T> T of(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Exception failed) {
      throw new AssertionError(failed.getMessage(), failed);
    }
  }

  /** Why it failed; null where it did not. */
  static Throwable failureOf(Future<?> future) {
    AtomicReference<Throwable> cause = new AtomicReference<>();
    of(future.onFailure(cause::set).otherwiseEmpty());
    return cause.get();
  }

  /** Everything that the stream gives, in memory. */
  static Buffer bytes(GetOutcome outcome) {
    if (!(outcome instanceof GetOutcome.Found found)) {
      throw new AssertionError("not found but " + outcome);
    }
    Buffer all = Buffer.buffer();
    return of(
        Future.future(
            done -> {
              found.stream().exceptionHandler(done::tryFail);
              found.stream().endHandler(end -> done.tryComplete(all));
              found.stream().handler(all::appendBuffer);
              found.stream().resume();
            }));
  }
}
