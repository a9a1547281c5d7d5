package io.splunkautodoc.ingest;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers that a part is away, so that nobody has to find it out by waiting for it, and asks it
 * from time to time whether it is back: one who asks for all who wait. Safe to use from any thread.
 */
final class PartWatch {
  private static final Logger log = LoggerFactory.getLogger(PartWatch.class);

  private static final long FIRST_PAUSE_MS = 500;
  private static final long LONGEST_PAUSE_MS = 8_000;

  /** A question over a dead route is answered never, or after a quarter of an hour. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Vertx vertx;
  private final String part;
  private final Supplier<Future<Void>> check;
  private final Duration patience;
  private final List<Runnable> whenBack = new CopyOnWriteArrayList<>();
  private @Nullable String reason;

  /**
   * @param check succeeds when the part works
   */
  PartWatch(Vertx vertx, String part, Supplier<Future<Void>> check) {
    this(vertx, part, check, PATIENCE);
  }

  /**
   * @param patience after which a check that has not ended counts as failed
   */
  PartWatch(Vertx vertx, String part, Supplier<Future<Void>> check, Duration patience) {
    this.vertx = vertx;
    this.part = part;
    this.check = check;
    this.patience = patience;
  }

  /** What is wrong; empty where nothing is known to be. */
  synchronized Optional<Trouble> trouble() {
    return Optional.ofNullable(reason)
        .map(why -> new Trouble(part, why, Duration.ofMillis(LONGEST_PAUSE_MS)));
  }

  /** Runs something, on any thread, whenever the part is back. */
  void whenBack(Runnable work) {
    whenBack.add(work);
  }

  /** Notes that the part did not answer; it counts as away until it answers a question. */
  void failed(String why) {
    synchronized (this) {
      if (reason != null) {
        return;
      }
      reason = why;
    }
    log.warn("the {} is away, uploads wait for it: {}", part, why);
    askIn(FIRST_PAUSE_MS);
  }

  private void askIn(long pauseMs) {
    long jittered = pauseMs * ThreadLocalRandom.current().nextLong(75, 126) / 100;
    vertx.setTimer(
        jittered,
        timer ->
            check
                .get()
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(works -> over())
                .onFailure(still -> askIn(Math.min(2 * pauseMs, LONGEST_PAUSE_MS))));
  }

  private void over() {
    synchronized (this) {
      reason = null;
    }
    log.info("the {} works again", part);
    whenBack.forEach(Runnable::run);
  }
}
