package io.splunkautodoc.processing;

import io.splunkautodoc.database.ClaimedRun;
import io.splunkautodoc.jobs.Holding;
import io.splunkautodoc.jobs.Job;
import io.splunkautodoc.jobs.JobOutcome;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job after which the index of words is settled, once this node has had none to do for a while:
 * for many small runs one after the other, it is done once and in larger pieces. Thread-safe.
 */
public final class SettlingWhenIdle implements Job {
  private static final Logger log = LoggerFactory.getLogger(SettlingWhenIdle.class);

  private final Vertx vertx;
  private final Job job;
  private final Supplier<Future<Void>> settle;
  private final Duration pause;
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicLong begun = new AtomicLong();

  /**
   * @param pause how long to wait for another job, at least 1 ms
   */
  public SettlingWhenIdle(Vertx vertx, Job job, Supplier<Future<Void>> settle, Duration pause) {
    this.vertx = vertx;
    this.job = job;
    this.settle = settle;
    this.pause = pause;
  }

  @Override
  public JobOutcome work(ClaimedRun claimed, Holding holding) {
    begun.incrementAndGet();
    underWay.incrementAndGet();
    try {
      return job.work(claimed, holding);
    } finally {
      if (underWay.decrementAndGet() == 0) {
        settleLater();
      }
    }
  }

  /** Also to be called once at the start, for what an earlier process left. */
  public void settleLater() {
    long last = begun.get();
    vertx.setTimer(
        pause.toMillis(),
        id -> {
          if (begun.get() == last) {
            settle
                .get()
                .onFailure(
                    e -> log.debug("searches look through what is left: {}", e.getMessage()));
          }
        });
  }
}
