package io.splunkautodoc.jobs;

import io.splunkautodoc.database.Progress;
import org.jspecify.annotations.Nullable;

/** The line between a job at work and the lease that it works under. Thread-safe. */
public final class Holding {
  private volatile boolean over;
  private volatile @Nullable Progress progress;

  /** Whether to leave off: the run was deleted or taken over, or this process stops. */
  public boolean isOver() {
    return over;
  }

  /** Tells how far the work is; costs nothing, and may be called for every bit of it. */
  public void progress(Progress now) {
    progress = now;
  }

  void end() {
    over = true;
  }

  @Nullable Progress progress() {
    return progress;
  }
}
