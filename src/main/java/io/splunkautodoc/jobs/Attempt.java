package io.splunkautodoc.jobs;

import io.splunkautodoc.database.ClaimedRun;
import io.splunkautodoc.database.DatabaseUnavailableException;
import io.splunkautodoc.database.Progress;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One try of one run, from its claim to where its row says how the try ended. */
final class Attempt {
  private static final Logger log = LoggerFactory.getLogger(Attempt.class);
  private static final long BEAT_MS = 1_000;

  private final Attempts all;
  private final ClaimedRun claimed;
  private final Holding holding = new Holding();
  private @Nullable Progress told;
  private long renewedAt = System.nanoTime();
  private boolean renewing;

  Attempt(Attempts all, ClaimedRun claimed) {
    this.all = all;
    this.claimed = claimed;
  }

  void leaveOff() {
    holding.end();
  }

  /** Completes when nothing more is to be done for it, whatever its end; never fails. */
  Future<Void> run() {
    if (claimed.attempts() > Attempts.MOST) {
      return settled("given up", () -> all.leases.fail(claimed, givenUp(claimed.lastError())));
    }
    long beat =
        all.vertx.setPeriodic(
            Math.min(BEAT_MS, all.settings.lease().toMillis() / Attempts.RENEWALS), id -> beat());
    return all.threads
        .executeBlocking(() -> all.job.work(claimed, holding), false)
        .eventually(
            () -> {
              all.vertx.cancelTimer(beat);
              return Future.succeededFuture();
            })
        .transform(done -> done.succeeded() ? ended(done.result()) : broken(done.cause()));
  }

  private void beat() {
    Progress news = holding.progress();
    boolean hasNews = news != null && !news.equals(told);
    long sinceMs = (System.nanoTime() - renewedAt) / 1_000_000;
    if (renewing || (!hasNews && sinceMs < all.settings.lease().toMillis() / Attempts.RENEWALS)) {
      return;
    }
    renewing = true;
    long asked = System.nanoTime();
    all.leases
        .renew(claimed, all.settings.lease(), hasNews ? news : null)
        .onComplete(
            held -> {
              renewing = false;
              if (held.failed()) {
                log.debug("lease not renewed, will try again: {}", held.cause().getMessage());
              } else if (held.result()) {
                told = news;
                renewedAt = asked;
              } else {
                holding.end();
              }
            });
  }

  private Future<Void> ended(JobOutcome outcome) {
    if (!(outcome instanceof JobOutcome.Postponed)) {
      all.troubles.remove(claimed.id());
    }
    if (outcome instanceof JobOutcome.Failed failed) {
      return settled("failed", () -> all.leases.fail(claimed, failed.reason()));
    }
    if (outcome instanceof JobOutcome.Postponed postponed) {
      int inARow = all.troubles.merge(claimed.id(), 1, Integer::sum);
      Duration delay = all.ofRuns.after(inARow);
      log.atWarn()
          .addKeyValue("run_id", claimed.id())
          .log("again in {} ms: {}", delay.toMillis(), postponed.reason());
      return settled(
          "postponed", () -> all.leases.tryLater(claimed, postponed.reason(), delay, false));
    }
    return outcome instanceof JobOutcome.LeftOff
        ? settled("given back", () -> all.leases.giveBack(claimed))
        : Future.succeededFuture();
  }

  private Future<Void> broken(Throwable failure) {
    all.troubles.remove(claimed.id());
    String reason = line(failure);
    log.atError()
        .addKeyValue("run_id", claimed.id())
        .setCause(failure)
        .log("try {} of {} broke", claimed.attempts(), Attempts.MOST);
    return claimed.attempts() >= Attempts.MOST
        ? settled("given up", () -> all.leases.fail(claimed, givenUp(reason)))
        : settled(
            "to be tried again",
            () -> all.leases.tryLater(claimed, reason, all.ofRuns.after(claimed.attempts()), true));
  }

  /** A database that is away is waited for: the row is the only place that can say the end. */
  private Future<Void> settled(String what, Supplier<Future<?>> write) {
    return settled(what, write, 1);
  }

  private Future<Void> settled(String what, Supplier<Future<?>> write, int tries) {
    return write
        .get()
        .<Void>mapEmpty()
        .recover(
            failure -> {
              boolean waits = failure instanceof DatabaseUnavailableException && !holding.isOver();
              if (!waits) {
                log.atWarn()
                    .addKeyValue("run_id", claimed.id())
                    .log("{}, which its row does not say: {}", what, line(failure));
                return Future.succeededFuture();
              }
              return all.vertx
                  .timer(all.ofDatabase.after(tries).toMillis())
                  .compose(later -> settled(what, write, tries + 1));
            });
  }

  private static String givenUp(@Nullable String lastError) {
    return "It was tried "
        + Attempts.MOST
        + " times and never came to its end"
        + (lastError == null ? "." : "; the last time: " + lastError);
  }

  private static String line(Throwable failure) {
    String message = failure.getMessage();
    String name = failure.getClass().getSimpleName();
    return message == null || message.isBlank()
        ? name
        : name + ": " + message.lines().findFirst().orElse("");
  }
}
