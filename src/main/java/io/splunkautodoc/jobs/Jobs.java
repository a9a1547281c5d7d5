package io.splunkautodoc.jobs;

import io.splunkautodoc.database.ClaimedRun;
import io.splunkautodoc.database.RunLeases;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes runs as long as it has a free worker, and looks for more when woken and from time to time.
 * Its state lives on one context; the methods may be called from anywhere.
 */
public final class Jobs {
  private static final Logger log = LoggerFactory.getLogger(Jobs.class);

  private final Vertx vertx;
  private final Context context;
  private final RunLeases leases;
  private final JobSettings settings;
  private final Attempts attempts;
  private final Set<Attempt> underWay = new HashSet<>();
  private boolean running;
  private boolean claiming;
  private boolean wokenMeanwhile;
  private long timer;
  private @Nullable Promise<Void> stopped;

  public Jobs(Vertx vertx, RunLeases leases, JobSettings settings, Job job) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.leases = leases;
    this.settings = settings;
    this.attempts = new Attempts(vertx, leases, settings, job);
  }

  /** Begins; what an earlier process of this node had claimed is open to all again. */
  public Future<Void> start() {
    return leases
        .expireOf(settings.nodeId())
        .onSuccess(
            left ->
                onContext(
                    () -> {
                      running = true;
                      lookLater();
                      look();
                    }))
        .mapEmpty();
  }

  /** Says that there may be a run to take. */
  public void wake() {
    onContext(this::look);
  }

  /** Takes no more, lets the jobs under way leave off, and gives their runs back. */
  public Future<Void> stop() {
    Promise<Void> done = Promise.promise();
    onContext(
        () -> {
          running = false;
          vertx.cancelTimer(timer);
          stopped = done;
          underWay.forEach(Attempt::leaveOff);
          tellIfStopped();
        });
    return done.future().eventually(attempts::close);
  }

  private void lookLater() {
    long spread = settings.poll().toMillis();
    // Nodes that started together are not to look together for ever.
    timer =
        vertx.setTimer(
            Math.max(1, spread / 2 + (long) (spread * Math.random())),
            id -> {
              look();
              lookLater();
            });
  }

  private void look() {
    if (!running || underWay.size() >= settings.workers()) {
      return;
    }
    if (claiming) {
      wokenMeanwhile = true;
      return;
    }
    claiming = true;
    wokenMeanwhile = false;
    leases
        .claim(settings.nodeId(), settings.lease(), settings.onlyRequested())
        .recover(
            failure -> {
              log.debug("no run claimed, will look again: {}", failure.getMessage());
              return Future.succeededFuture(Optional.empty());
            })
        .onSuccess(claim -> onContext(() -> claimed(claim)));
  }

  private void claimed(Optional<ClaimedRun> claim) {
    claiming = false;
    claim.ifPresent(this::begin);
    if (wokenMeanwhile || claim.isPresent()) {
      look();
    }
    tellIfStopped();
  }

  private void begin(ClaimedRun claimed) {
    Attempt attempt = attempts.of(claimed);
    underWay.add(attempt);
    if (!running) {
      attempt.leaveOff();
    }
    attempt
        .run()
        .onComplete(
            done ->
                onContext(
                    () -> {
                      underWay.remove(attempt);
                      tellIfStopped();
                      look();
                    }));
  }

  private void tellIfStopped() {
    if (stopped != null && underWay.isEmpty() && !claiming) {
      stopped.tryComplete();
    }
  }

  private void onContext(Runnable change) {
    context.runOnContext(now -> change.run());
  }
}
