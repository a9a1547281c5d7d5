package io.splunkautodoc.boot;

import io.splunkautodoc.database.DatabaseUnavailableException;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits at the start for a server that is not up yet, as happens when all start together, for as
 * long as it takes: whoever watches the process sees in the log what it waits for.
 */
final class Patience {
  private static final Logger log = LoggerFactory.getLogger(Patience.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration SAY_EVERY = Duration.ofSeconds(30);

  private Patience() {}

  /** Tries until it works, or fails in another way than {@code mayPass}. Blocks. */
  static <T> T waitFor(String part, Callable<T> work, Predicate<Exception> mayPass) {
    long sayAt = System.nanoTime();
    long pauseMs = FIRST_PAUSE.toMillis();
    while (true) {
      try {
        return work.call();
      } catch (Exception e) {
        if (!mayPass.test(e)) {
          throw StartException.of(part, e);
        }
        if (System.nanoTime() - sayAt >= 0) {
          sayAt = System.nanoTime() + SAY_EVERY.toNanos();
          log.warn("waiting for the {}: {}", part, e.getMessage());
        }
        pause(part, pauseMs);
        pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE.toMillis());
      }
    }
  }

  /** Like it, for a step that asks the database; each try begins anew. Blocks. */
  static <T> T waitForDatabase(String step, Supplier<Future<T>> work) {
    return waitFor("database", () -> Futures.await(work.get(), step), Patience::isDatabaseAway);
  }

  private static boolean isDatabaseAway(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof DatabaseUnavailableException
        || (cause != null && isDatabaseAway(cause));
  }

  private static void pause(String part, long ms) {
    try {
      Thread.sleep(ms * ThreadLocalRandom.current().nextLong(75, 126) / 100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("stopped while waiting for the " + part, e);
    }
  }
}
