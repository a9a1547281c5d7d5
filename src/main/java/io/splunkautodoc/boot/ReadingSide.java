package io.splunkautodoc.boot;

import io.splunkautodoc.archive.ArchiveLimits;
import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.conf.secret.Redactor;
import io.splunkautodoc.database.RunEvent;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.jobs.JobSettings;
import io.splunkautodoc.jobs.Jobs;
import io.splunkautodoc.processing.EntryTexts;
import io.splunkautodoc.processing.ReadRun;
import io.splunkautodoc.processing.ReadingParts;
import io.splunkautodoc.processing.SettlingWhenIdle;
import io.splunkautodoc.processing.StoredEntryTexts;
import io.splunkautodoc.storage.ObjectStore;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workers that read stored runs, and the sweep of what no run refers to any longer. */
final class ReadingSide {
  private static final Logger log = LoggerFactory.getLogger(ReadingSide.class);

  /** Longer than a worker takes to the next place where it can leave off. */
  private static final Duration STOP = Duration.ofSeconds(6);

  /** For runs that nobody told of: notifications get lost, and tries come due. */
  private static final Duration POLL = Duration.ofSeconds(2);

  /** Longer than between the uploads of somebody who has several. */
  private static final Duration IDLE = Duration.ofSeconds(2);

  private static final Duration SWEEP_EVERY = Duration.ofHours(1);

  /** Longer than the longest reading. */
  private static final Duration SWEEP_GRACE = Duration.ofDays(1);

  private ReadingSide() {}

  /**
   * Starts them. Blocks.
   *
   * @return what shows single files of what they read
   */
  static EntryTexts start(
      Vertx vertx, Settings settings, DatabaseSide database, ObjectStore store, StopStack stops)
      throws IOException {
    ReadingParts parts =
        new ReadingParts(
            store,
            database.runs(),
            database.readings(),
            limits(settings.limits()),
            new Redactor(FingerprintKey.of(settings)));
    JobSettings jobSettings =
        new JobSettings(
            NodeId.of(settings.home()),
            settings.analysis().workers(),
            settings.analysis().lease(),
            POLL,
            !settings.analysis().enabled());
    SettlingWhenIdle job =
        new SettlingWhenIdle(vertx, new ReadRun(parts), database.readings()::settle, IDLE);
    Jobs jobs = new Jobs(vertx, database.leases(), jobSettings, job);
    Patience.waitForDatabase("reading", jobs::start);
    job.settleLater();
    stops.started("reading", STOP, () -> Futures.await(jobs.stop(), "reading"));
    database
        .events()
        .subscribe(
            event -> {
              if (tellsOfStored(event)) {
                jobs.wake();
              }
            });
    vertx.setPeriodic(SWEEP_EVERY.toMillis(), id -> sweep(database));
    return new StoredEntryTexts(vertx, parts);
  }

  static ArchiveLimits limits(Settings.Limits limits) {
    return new ArchiveLimits(
        limits.archiveEntries(),
        limits.archiveBytes(),
        limits.entryBytes(),
        (int) Math.min(limits.entryBytes(), limits.confBytes()),
        limits.compressionRatio());
  }

  private static boolean tellsOfStored(RunEvent event) {
    return RunStatus.STORED.wireName().equals(event.data().getString("status"));
  }

  private static void sweep(DatabaseSide database) {
    database
        .readings()
        .sweep(SWEEP_GRACE)
        .onSuccess(
            gone -> {
              if (gone > 0) {
                log.info("removed {} contents that no run refers to", gone);
              }
            })
        .onFailure(failure -> log.warn("the sweep waits: {}", failure.getMessage()));
  }
}
