package io.splunkautodoc.http;

import io.splunkautodoc.database.Deleted;
import io.splunkautodoc.database.KeyClaim;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunFile;
import io.splunkautodoc.database.RunStatus;
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
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Takes uploads into memory; its outcomes can be set, also those that are hard to bring about. */
final class MemoryIngest implements Ingest {
  static final long LIMIT_BYTES = 1_000_000;

  final Map<String, Buffer> spool = new ConcurrentHashMap<>();
  final List<IngestCommand> commands = new CopyOnWriteArrayList<>();

  /** What each reception came to, in order. */
  final BlockingQueue<SpoolOutcome> received = new LinkedBlockingQueue<>();

  /** The names of discarded files, in order. */
  final BlockingQueue<String> discarded = new LinkedBlockingQueue<>();

  volatile @Nullable SpoolOutcome spoolTrouble;
  volatile @Nullable IngestOutcome outcome;
  volatile @Nullable Content content;
  volatile @Nullable Trouble trouble;
  volatile @Nullable KeyClaim claim;

  /** The claims that were given back, in order. */
  final BlockingQueue<String> unclaimed = new LinkedBlockingQueue<>();

  volatile Deleted deleted = new Deleted.Unknown();
  private final AtomicInteger names = new AtomicInteger();

  @Override
  public Future<SpoolOutcome> receive(ReadStream<Buffer> source, String originalName) {
    Promise<SpoolOutcome> promise = Promise.promise();
    Buffer bytes = Buffer.buffer();
    source.exceptionHandler(e -> promise.tryComplete(new SpoolOutcome.CutOff("" + e)));
    source.handler(
        chunk -> {
          bytes.appendBuffer(chunk);
          if (spoolTrouble != null) {
            source.pause();
            promise.tryComplete(spoolTrouble);
          } else if (bytes.length() > LIMIT_BYTES) {
            source.pause();
            promise.tryComplete(new SpoolOutcome.TooLarge(originalName, LIMIT_BYTES));
          }
        });
    source.endHandler(end -> promise.tryComplete(spooled(bytes, originalName)));
    source.resume();
    return promise.future().onSuccess(received::add);
  }

  private SpoolOutcome spooled(Buffer bytes, String originalName) {
    if (bytes.length() == 0) {
      return new SpoolOutcome.Empty(originalName);
    }
    String name = "spool-" + names.incrementAndGet();
    spool.put(name, bytes);
    return new SpoolOutcome.Spooled(
        new SpooledFile(originalName, name, sha256(bytes), bytes.length()));
  }

  @Override
  public Future<SpoolOutcome> receive(Path file, String originalName) {
    return Future.failedFuture(new UnsupportedOperationException());
  }

  @Override
  public Future<Void> discard(SpooledFile file) {
    spool.remove(file.spoolName());
    discarded.add(file.spoolName());
    return Future.succeededFuture();
  }

  @Override
  public Future<IngestOutcome> ingest(IngestCommand command) {
    commands.add(command);
    IngestOutcome set = outcome;
    return Future.succeededFuture(set != null ? set : new IngestOutcome.Stored(run(command)));
  }

  void reset() {
    spool.clear();
    commands.clear();
    received.clear();
    discarded.clear();
    unclaimed.clear();
    trouble = null;
    claim = null;
    spoolTrouble = null;
    outcome = null;
  }

  private Run run(IngestCommand command) {
    Instant now = Instant.parse("2026-01-31T08:30:00.123456Z");
    return new Run(
        commands.size(),
        now,
        command.type(),
        command.label(),
        RunStatus.STORED,
        command.notes(),
        command.source(),
        null,
        now,
        now,
        new JsonObject().put("files", command.files().size()));
  }

  @Override
  public Optional<Trouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public Future<KeyClaim> claim(String key) {
    KeyClaim set = claim;
    return Future.succeededFuture(set != null ? set : new KeyClaim.Held("claim of " + key, null));
  }

  @Override
  public Future<Void> unclaim(String claim) {
    unclaimed.add(claim);
    return Future.succeededFuture();
  }

  @Override
  public boolean isFirstFor(String sourceKey) {
    return true;
  }

  @Override
  public Future<Whereabouts> whereabouts(String sourceKey) {
    return Future.failedFuture(new UnsupportedOperationException());
  }

  @Override
  public Future<Void> released(int runId) {
    return Future.succeededFuture();
  }

  @Override
  public Future<Content> open(RunFile file, long offset, long length) {
    return Future.succeededFuture(content == null ? new Content.Missing() : content);
  }

  @Override
  public Future<Deleted> delete(int runId) {
    return Future.succeededFuture(deleted);
  }

  static String sha256(Buffer bytes) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.getBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
