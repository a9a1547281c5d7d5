package io.splunkautodoc.boot;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits at the start for a server that is not up yet, as happens when all start together. */
final class Patience {
  private static final Logger log = LoggerFactory.getLogger(Patience.class);

  private static final Duration AT_MOST = Duration.ofMinutes(2);
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private Patience() {}

  /**
   * Tries until it works, or fails in another way than {@code mayPass}, or took too long. Blocks.
   */
  static <T> T waitFor(String part, Callable<T> work, Predicate<Exception> mayPass) {
    long end = System.nanoTime() + AT_MOST.toNanos();
    boolean said = false;
    while (true) {
      try {
        return work.call();
      } catch (Exception e) {
        if (!mayPass.test(e) || System.nanoTime() > end) {
          throw StartException.of(part, e);
        }
        if (!said) {
          said = true;
          log.warn("waiting for the {}: {}", part, e.getMessage());
        }
        pause(part);
      }
    }
  }

  private static void pause(String part) {
    try {
      Thread.sleep(BETWEEN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("stopped while waiting for the " + part, e);
    }
  }
}
