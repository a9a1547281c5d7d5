package io.splunkautodoc.processing.answers;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the answers that take long about runs that were just read, before anybody asks: when
 * nothing has happened for a while, or the run has waited for long. One at a time. Thread-safe.
 */
public final class Preparation {
  private static final Logger log = LoggerFactory.getLogger(Preparation.class);

  /** A run does not wait longer than so many times the quiet that is waited for. */
  private static final int MOST_WAITING = 12;

  /** What is more is found when it is asked for. */
  private static final int MOST_RUNS = 1_000;

  private final IntFunction<Future<Boolean>> prepare;
  private final Duration quiet;
  private final Clock clock;
  private final Map<Integer, Instant> waiting = new LinkedHashMap<>();
  private Instant lastHappened;
  private boolean isPreparing;

  /**
   * @param prepare finds the answers about a run; says whether there was anything to find
   * @param quiet how long nothing must have happened
   */
  public Preparation(IntFunction<Future<Boolean>> prepare, Duration quiet, Clock clock) {
    this.prepare = prepare;
    this.quiet = quiet;
    this.clock = clock;
    this.lastHappened = clock.instant();
  }

  /** Something is being done, which is to have the machine. */
  public synchronized void happened() {
    lastHappened = clock.instant();
  }

  /** A run was read, or its clients changed. */
  public synchronized void expect(int runId) {
    if (waiting.size() < MOST_RUNS) {
      waiting.putIfAbsent(runId, clock.instant());
    }
  }

  /** Begins with a run whose time has come; to be called now and then. */
  public void look() {
    int next = next();
    if (next > 0) {
      prepare
          .apply(next)
          .onSuccess(
              found -> {
                if (found) {
                  log.atInfo().addKeyValue("run_id", next).log("prepared paths and findings");
                }
              })
          .onFailure(
              failure ->
                  log.atWarn()
                      .addKeyValue("run_id", next)
                      .log("not prepared, found when asked for: {}", failure.getMessage()))
          .onComplete(done -> ended());
    }
  }

  private synchronized int next() {
    Instant now = clock.instant();
    Iterator<Map.Entry<Integer, Instant>> oldest = waiting.entrySet().iterator();
    if (isPreparing || !oldest.hasNext()) {
      return 0;
    }
    Map.Entry<Integer, Instant> first = oldest.next();
    boolean isQuiet = !now.isBefore(lastHappened.plus(quiet));
    boolean isLate = !now.isBefore(first.getValue().plus(quiet.multipliedBy(MOST_WAITING)));
    if (!isQuiet && !isLate) {
      return 0;
    }
    oldest.remove();
    isPreparing = true;
    return first.getKey();
  }

  private synchronized void ended() {
    isPreparing = false;
  }
}
