package io.splunkautodoc.dropfolder;

import io.splunkautodoc.database.Deleted;
import io.splunkautodoc.database.KeyClaim;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunFile;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.database.UploadType;
import io.splunkautodoc.ingest.Content;
import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.ingest.IngestCommand;
import io.splunkautodoc.ingest.IngestOutcome;
import io.splunkautodoc.ingest.SpoolOutcome;
import io.splunkautodoc.ingest.SpooledFile;
import io.splunkautodoc.ingest.Trouble;
import io.splunkautodoc.ingest.Whereabouts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes uploads into memory, with the promises that the real one gives about source keys. */
final class FakeIngest implements Ingest {
  /** What one run was made of. */
  record Taken(int runId, IngestCommand command, long bytes) {}

  private final List<Taken> taken = new ArrayList<>();
  private final Map<String, Run> byKey = new HashMap<>();
  private final List<Integer> released = new ArrayList<>();
  private int away;
  private boolean refusing;
  private boolean silent;
  private int received;
  private int discarded;
  private int asked;
  private boolean first = true;
  private @Nullable Trouble trouble;
  private Runnable meanwhile = () -> {};
  private Runnable afterReading = () -> {};

  /** Another node should be the first for every file. */
  synchronized void beSecond() {
    first = false;
  }

  /** Does something once, after the next file was read and before its run is stored. */
  synchronized void meanwhile(Runnable happens) {
    meanwhile = happens;
  }

  /** A part is known to be away, or works again. */
  synchronized void know(@Nullable Trouble away) {
    trouble = away;
  }

  /** The next so many calls meet a database that is away. */
  synchronized void beAway(int calls) {
    away = calls;
  }

  synchronized void refuse() {
    refusing = true;
  }

  /** Commits the next run, and the answer gets lost. */
  synchronized void loseTheNextAnswer() {
    silent = true;
  }

  synchronized List<Taken> taken() {
    return List.copyOf(taken);
  }

  synchronized List<Integer> releasedRuns() {
    return List.copyOf(released);
  }

  /** How often somebody wanted to know of troubles. */
  synchronized int asked() {
    return asked;
  }

  synchronized int discarded() {
    return discarded;
  }

  synchronized int received() {
    return received;
  }

  /** Does something once, after the next file was read. */
  synchronized void afterReading(Runnable happens) {
    afterReading = happens;
  }

  @Override
  public synchronized Future<SpoolOutcome> receive(Path file, String originalName) {
    received++;
    try {
      long size = Files.readAllBytes(file).length;
      afterReading.run();
      afterReading = () -> {};
      return Future.succeededFuture(
          size == 0
              ? new SpoolOutcome.Empty(originalName)
              : new SpoolOutcome.Spooled(
                  new SpooledFile(originalName, "spool-" + received, "0".repeat(64), size)));
    } catch (IOException e) {
      return Future.succeededFuture(new SpoolOutcome.CutOff(e.toString()));
    }
  }

  @Override
  public synchronized Future<IngestOutcome> ingest(IngestCommand command) {
    meanwhile.run();
    meanwhile = () -> {};
    if (away > 0) {
      away--;
      return Future.succeededFuture(
          new IngestOutcome.Unavailable("database", "connection refused", Duration.ZERO));
    }
    Run known = command.sourceKey() == null ? null : byKey.get(command.sourceKey());
    if (known != null) {
      return Future.succeededFuture(new IngestOutcome.Stored(known));
    }
    Run run = run(taken.size() + 1, command);
    taken.add(new Taken(run.id(), command, command.files().get(0).sizeBytes()));
    if (command.sourceKey() != null) {
      byKey.put(command.sourceKey(), run);
    }
    if (silent) {
      silent = false;
      return Promise.<IngestOutcome>promise().future();
    }
    return Future.succeededFuture(
        refusing ? new IngestOutcome.Failed(run) : new IngestOutcome.Stored(run));
  }

  private Run run(int id, IngestCommand command) {
    return new Run(
        id,
        Instant.EPOCH,
        Objects.requireNonNullElse(command.type(), UploadType.APP_BUNDLE),
        command.label(),
        refusing ? RunStatus.FAILED : RunStatus.STORED,
        command.notes(),
        command.source(),
        refusing ? "the bucket is gone" : null,
        null,
        null,
        new JsonObject());
  }

  @Override
  public synchronized Optional<Trouble> trouble() {
    asked++;
    return Optional.ofNullable(trouble);
  }

  @Override
  public synchronized boolean isFirstFor(String sourceKey) {
    return first;
  }

  @Override
  public synchronized Future<Whereabouts> whereabouts(String sourceKey) {
    Run known = byKey.get(sourceKey);
    return Future.succeededFuture(
        known == null
            ? new Whereabouts.Free()
            : new Whereabouts.Ended(new IngestOutcome.Stored(known)));
  }

  @Override
  public Future<KeyClaim> claim(String key) {
    return Future.failedFuture("not asked by the drop door");
  }

  @Override
  public Future<Void> unclaim(String claim) {
    return Future.failedFuture("not asked by the drop door");
  }

  @Override
  public synchronized Future<Void> released(int runId) {
    released.add(runId);
    return Future.succeededFuture();
  }

  @Override
  public synchronized Future<Void> discard(SpooledFile file) {
    discarded++;
    return Future.succeededFuture();
  }

  @Override
  public Future<SpoolOutcome> receive(ReadStream<Buffer> source, String originalName) {
    return Future.failedFuture("the drop door hands in files");
  }

  @Override
  public Future<Content> open(RunFile file, long offset, long length) {
    return Future.failedFuture("not asked by the drop door");
  }

  @Override
  public Future<Deleted> delete(int runId) {
    return Future.failedFuture("not asked by the drop door");
  }
}
