package io.splunkautodoc.processing;

import io.splunkautodoc.archive.ArchiveLimits;
import io.splunkautodoc.archive.ArchiveReader;
import io.splunkautodoc.conf.secret.Redactor;
import io.splunkautodoc.database.RunEntry;
import io.splunkautodoc.database.RunFile;
import io.splunkautodoc.storage.GetOutcome;
import io.splunkautodoc.storage.ObjectKey;
import io.splunkautodoc.storage.ObjectStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts out of the archives in the object store, a few at a time on threads of its own, so
 * that uploads and readings of whole runs are not kept waiting. Safe to use from any context.
 */
public final class StoredEntryTexts implements EntryTexts {
  /** A text takes several times its size in memory while its secrets are looked for. */
  private static final int MOST_BYTES = 4 << 20;

  private static final int AT_ONCE = 2;
  private static final int MOST_WAITING = 32;
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final ObjectStore store;
  private final ArchiveLimits limits;
  private final Redactor redactor;
  private final WorkerExecutor workers;
  private final AtomicInteger waiting = new AtomicInteger();

  public StoredEntryTexts(Vertx vertx, ReadingParts parts) {
    this.store = parts.store();
    this.limits = small(parts.limits());
    this.redactor = parts.redactor();
    this.workers = vertx.createSharedWorkerExecutor("entry-texts", AT_ONCE);
  }

  @Override
  public Future<EntryText> read(RunFile file, RunEntry entry, BooleanSupplier isOver) {
    TextRules.Way way = TextRules.wayOf(entry.kind(), entry.path());
    if (way == TextRules.Way.NEVER) {
      return Future.succeededFuture(new EntryText.Secret());
    }
    if (way == TextRules.Way.NOT_SHOWN) {
      return Future.succeededFuture(
          new EntryText.Unsuitable(
              "files of the kind " + entry.kind() + " may hold secrets in any form"));
    }
    if (entry.sizeBytes() > limits.contentBytes()) {
      return Future.succeededFuture(new EntryText.TooBig(limits.contentBytes()));
    }
    if (waiting.incrementAndGet() > MOST_WAITING) {
      waiting.decrementAndGet();
      return Future.succeededFuture(new EntryText.Unavailable("too many texts are being read"));
    }
    return workers
        .executeBlocking(() -> read(file, entry, way, isOver), false)
        .onComplete(done -> waiting.decrementAndGet());
  }

  private EntryText read(RunFile file, RunEntry entry, TextRules.Way way, BooleanSupplier isOver) {
    GetOutcome opened = opened(file);
    if (opened instanceof GetOutcome.Unavailable away) {
      return new EntryText.Unavailable(away.reason());
    }
    if (!(opened instanceof GetOutcome.Found found)) {
      return new EntryText.Gone();
    }
    long end = System.nanoTime() + LONGEST.toNanos();
    StreamInput input =
        new StreamInput(found.stream(), () -> isOver.getAsBoolean() || System.nanoTime() > end);
    try {
      new ArchiveReader(limits)
          .read(input, file.originalName(), new EntrySeeking(entry.originalPath()));
      return new EntryText.Gone();
    } catch (EntrySeeking.FoundException there) {
      return shown(there.content(), entry, way);
    } catch (IOException e) {
      return new EntryText.Unavailable(String.valueOf(e.getMessage()));
    } finally {
      found.stream().close();
    }
  }

  /** Not asked for before a worker is free, since an open object holds a connection. */
  private GetOutcome opened(RunFile file) {
    Future<GetOutcome> asking = store.get(ObjectKey.ofPath(file.storedObjectKey()), null);
    try {
      return asking
          .toCompletionStage()
          .toCompletableFuture()
          .get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      return new GetOutcome.Unavailable(String.valueOf(e.getMessage()));
    } catch (TimeoutException e) {
      GetOutcome.abandon(asking);
      return new GetOutcome.Unavailable("no answer within " + LONGEST.toSeconds() + " s");
    } catch (InterruptedException e) {
      GetOutcome.abandon(asking);
      Thread.currentThread().interrupt();
      return new GetOutcome.Unavailable("interrupted");
    }
  }

  private EntryText shown(byte @Nullable [] content, RunEntry entry, TextRules.Way way) {
    return content == null
        ? new EntryText.TooBig(limits.contentBytes())
        : new EntryText.Shown(TextRules.text(redactor, way, entry.path(), content));
  }

  private static ArchiveLimits small(ArchiveLimits limits) {
    return new ArchiveLimits(
        limits.entries(),
        limits.archiveBytes(),
        limits.entryBytes(),
        Math.min(limits.contentBytes(), MOST_BYTES),
        limits.compressionRatio());
  }
}
