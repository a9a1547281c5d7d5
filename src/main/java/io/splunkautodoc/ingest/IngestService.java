package io.splunkautodoc.ingest;

import io.splunkautodoc.database.Deleted;
import io.splunkautodoc.database.KeyClaim;
import io.splunkautodoc.database.OwnedRun;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunFile;
import io.splunkautodoc.storage.ByteRange;
import io.splunkautodoc.storage.GetOutcome;
import io.splunkautodoc.storage.ObjectKey;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.streams.ReadStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The doors' side of the use case; the run's way itself is the {@link IngestVerticle}'s. */
public final class IngestService implements Ingest {
  /** Longer than any upload takes from spool to store; only a lost verticle would exceed it. */
  private static final DeliveryOptions PATIENT =
      new DeliveryOptions().setLocalOnly(true).setSendTimeout(Duration.ofHours(6).toMillis());

  private final Vertx vertx;
  private final IngestParts parts;
  private final WorkerExecutor workers;
  private final long limitBytes;

  /** Of requests under way; what else the database has of this process is given back. */
  private final Set<String> claims = ConcurrentHashMap.newKeySet();

  /**
   * Registers the messages of the use case with the event bus; once for each Vert.x.
   *
   * @param limitBytes the largest file that is received
   */
  public IngestService(Vertx vertx, IngestParts parts, long limitBytes) {
    this.vertx = vertx;
    this.parts = parts;
    this.workers = SpoolWorkers.of(vertx);
    this.limitBytes = limitBytes;
    LocalCodec.register(vertx, IngestCommand.class);
    LocalCodec.register(vertx, IngestOutcome.Stored.class);
    LocalCodec.register(vertx, IngestOutcome.Failed.class);
    LocalCodec.register(vertx, IngestOutcome.Unavailable.class);
    LocalCodec.register(vertx, IngestOutcome.Undecided.class);
    LocalCodec.register(vertx, IngestOutcome.KeyLost.class);
  }

  @Override
  public Future<SpoolOutcome> receive(ReadStream<Buffer> source, String originalName) {
    StreamReceiver receiver =
        new StreamReceiver(
            parts.spool(), workers, vertx.getOrCreateContext(), source, originalName, limitBytes);
    return parts.metrics().timed("receive", receiver::receive).onSuccess(this::received);
  }

  @Override
  public Future<SpoolOutcome> receive(Path file, String originalName) {
    FileReceiver receiver = new FileReceiver(parts.spool(), limitBytes);
    return parts
        .metrics()
        .timed(
            "receive",
            () -> workers.executeBlocking(() -> receiver.receive(file, originalName), false))
        .onSuccess(this::received);
  }

  private void received(SpoolOutcome outcome) {
    if (outcome instanceof SpoolOutcome.Spooled) {
      parts.steps().reached(Step.RECEIVED);
    }
  }

  @Override
  public Future<Void> discard(SpooledFile file) {
    return workers.executeBlocking(
        () -> {
          parts.spool().delete(List.of(file.spoolName()));
          return null;
        },
        false);
  }

  @Override
  public Optional<Trouble> trouble() {
    return parts.watch().trouble();
  }

  @Override
  public Future<KeyClaim> claim(String key) {
    String claim = UUID.randomUUID().toString();
    claims.add(claim);
    return parts
        .keys()
        .claim(key, claim, parts.cluster().me())
        .onComplete(
            asked -> {
              if (!(asked.result() instanceof KeyClaim.Held)) {
                claims.remove(claim);
              }
            })
        .onFailure(failure -> parts.watch().database().failed(Causes.line(failure)));
  }

  @Override
  public Future<Void> unclaim(String claim) {
    claims.remove(claim);
    return parts
        .keys()
        .release(claim)
        .onFailure(failure -> parts.watch().database().failed(Causes.line(failure)))
        .otherwiseEmpty();
  }

  /** The holds on Idempotency-Keys of requests under way; a view. */
  public Set<String> claims() {
    return Collections.unmodifiableSet(claims);
  }

  @Override
  public boolean isFirstFor(String sourceKey) {
    return parts.cluster().isFirstFor(sourceKey);
  }

  @Override
  public Future<Whereabouts> whereabouts(String sourceKey) {
    return parts.runs().findBySourceKey(sourceKey).map(this::whereabouts);
  }

  private Whereabouts whereabouts(Optional<OwnedRun> found) {
    if (found.isEmpty()) {
      return new Whereabouts.Free();
    }
    OwnedRun owned = found.get();
    Run run = owned.run();
    return switch (run.status()) {
      case PENDING ->
          owned.nodeLives() && !parts.nodeId().equals(owned.nodeId())
              ? new Whereabouts.OnItsWay(run.id())
              : new Whereabouts.Free();
      case FAILED -> new Whereabouts.Ended(new IngestOutcome.Failed(run));
      default -> new Whereabouts.Ended(new IngestOutcome.Stored(run));
    };
  }

  @Override
  public Future<IngestOutcome> ingest(IngestCommand command) {
    return vertx
        .eventBus()
        .<IngestOutcome>request(IngestVerticle.UPLOAD, command, PATIENT)
        .map(Message::body)
        .onSuccess(
            outcome -> {
              KeyHold key = command.key();
              if (key != null && outcome instanceof IngestOutcome.Stored) {
                claims.remove(key.claim());
              }
            });
  }

  /** Begins to repair what an earlier process left; once the way to the object store is open. */
  public Future<Void> recover() {
    return vertx
        .eventBus()
        .request(IngestVerticle.RECOVER, null, new DeliveryOptions().setLocalOnly(true))
        .mapEmpty();
  }

  @Override
  public Future<Void> released(int runId) {
    return parts.runs().releaseSourceKey(runId);
  }

  @Override
  public Future<Content> open(RunFile file, long offset, long length) {
    ByteRange range = new ByteRange(offset, offset + length - 1);
    boolean whole = offset == 0 && length == file.sizeBytes();
    return parts
        .store()
        .get(new ObjectKey(file.sha256()), whole ? null : range)
        .map(outcome -> content(outcome, length))
        .onSuccess(this::counted);
  }

  private void counted(Content content) {
    if (content instanceof Content.Damaged) {
      parts.metrics().damaged();
    }
  }

  private Content content(GetOutcome outcome, long length) {
    if (outcome instanceof GetOutcome.Found found) {
      if (found.length() != length) {
        found.stream().close();
        return new Content.Damaged(
            "the object store gives " + found.length() + " bytes in the place of " + length);
      }
      return new Content.Open(
          new WatchedContent(found.stream(), parts.metrics()::damaged),
          found.length(),
          found.stream()::close);
    }
    if (outcome instanceof GetOutcome.Damaged damaged) {
      return new Content.Damaged(damaged.reason());
    }
    return outcome instanceof GetOutcome.Unavailable away
        ? new Content.Unavailable(away.reason())
        : new Content.Missing();
  }

  @Override
  public Future<Deleted> delete(int runId) {
    return parts.runs().delete(runId, key -> parts.store().remove(ObjectKey.ofPath(key)));
  }
}
