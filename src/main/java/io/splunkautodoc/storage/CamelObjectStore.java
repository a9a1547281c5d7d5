package io.splunkautodoc.storage;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The store over S3. Writing goes through the Camel route {@code direct:store-object}, so that its
 * owner can see and change it; reading, removing and checking ask the client directly. The client
 * blocks, so every call runs on a thread of a bounded pool. Each kind of call has its own pool:
 * slow uploads keep no reader waiting, and a call that waits for a free connection does not keep
 * the one waiting that would free it.
 */
public final class CamelObjectStore implements ObjectStore, AutoCloseable {
  /** Where the route takes files in. */
  public static final String ROUTE = "direct:store-object";

  private static final int WRITERS = 16;
  private static final int OPENERS = 8;
  private static final int READERS = 16;
  private static final int CONTROLLERS = 2;

  /** Vert.x warns about a call that blocks longer; 8 GiB over a slow line takes hours. */
  private static final Duration LONGEST_CALL = Duration.ofHours(6);

  /** The status for a range that no byte of the object is in. */
  private static final int BEHIND_THE_END = 416;

  private static final Duration CHECK = Duration.ofSeconds(3);

  private final Vertx vertx;
  private final S3Client client;
  private final String bucket;
  private final Optional<NearbyFiles> nearby;
  private final ProducerTemplate template;
  private final WorkerExecutor writers;
  private final WorkerExecutor openers;
  private final StreamWorkers readers;
  private final WorkerExecutor controllers;

  /**
   * @param camel has the {@link StorageBeans} and the route; started before the first {@link #put}
   * @param client stays open as long as this store is used
   */
  public CamelObjectStore(Vertx vertx, CamelContext camel, S3Client client, String bucket) {
    this(vertx, camel, client, bucket, Optional.empty());
  }

  /**
   * Like it, over a store that reaches some of our files itself.
   *
   * @param nearby those files; empty where the store is elsewhere
   */
  public CamelObjectStore(
      Vertx vertx,
      CamelContext camel,
      S3Client client,
      String bucket,
      Optional<NearbyFiles> nearby) {
    this.nearby = nearby;
    this.vertx = vertx;
    this.client = client;
    this.bucket = bucket;
    this.template = camel.createProducerTemplate();
    this.writers = pool(vertx, "s3-write", WRITERS);
    this.openers = pool(vertx, "s3-open", OPENERS);
    this.controllers = pool(vertx, "s3-control", CONTROLLERS);
    this.readers = new StreamWorkers(pool(vertx, "s3-read", READERS), controllers);
  }

  private static WorkerExecutor pool(Vertx vertx, String name, int threads) {
    return vertx.createSharedWorkerExecutor(
        name, threads, LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public Future<PutOutcome> put(ObjectKey key, Path file, long size, boolean isNew) {
    return writers.executeBlocking(() -> send(key, file, size, isNew), false);
  }

  private PutOutcome send(ObjectKey key, Path file, long size, boolean isNew) throws IOException {
    if (Files.size(file) != size) {
      throw new IOException(file + " has not " + size + " bytes");
    }
    Exchange sent =
        template.send(
            ROUTE,
            exchange -> {
              exchange.getMessage().setBody(file.toFile());
              exchange.getMessage().setHeader(FindObject.KEY, key.path());
              exchange.getMessage().setHeader(FindObject.SIZE, size);
              exchange.getMessage().setHeader(FindObject.IS_NEW, isNew);
              nearby.ifPresent(
                  bucket -> exchange.getMessage().setHeader(NearbyFiles.KEY, bucket.keyOf(file)));
            });
    Exception failed = sent.getException();
    if (failed == null) {
      boolean wasThere = sent.getMessage().getHeader(FindObject.IS_THERE, false, Boolean.class);
      return wasThere ? new PutOutcome.AlreadyThere() : new PutOutcome.Stored();
    }
    S3Failure failure = S3Failure.of(failed);
    return failure.kind() == S3Failure.Kind.PASSING
        ? new PutOutcome.Unavailable(failure.reason())
        : new PutOutcome.Refused(failure.reason());
  }

  @Override
  public Future<GetOutcome> get(ObjectKey key, @Nullable ByteRange range) {
    Context context = vertx.getOrCreateContext();
    return openers.executeBlocking(() -> open(context, key, range), false);
  }

  private GetOutcome open(Context context, ObjectKey key, @Nullable ByteRange range) {
    try {
      ResponseInputStream<GetObjectResponse> object =
          client.getObject(
              get -> {
                get.bucket(bucket).key(key.path());
                if (range != null) {
                  get.range("bytes=" + range.first() + "-" + range.last());
                }
              });
      long length = object.response().contentLength();
      CheckedObject checked =
          range == null
              ? CheckedObject.whole(object, key, length)
              : CheckedObject.part(object, length);
      return new GetOutcome.Found(new S3ObjectStream(context, readers, object, checked), length);
    } catch (SdkException failed) {
      S3Failure failure = S3Failure.of(failed);
      if (failed instanceof S3Exception answer && answer.statusCode() == BEHIND_THE_END) {
        return new GetOutcome.Damaged(key.path() + " ends before byte " + range);
      }
      return failure.kind() == S3Failure.Kind.MISSING
          ? new GetOutcome.Missing()
          : new GetOutcome.Unavailable(failure.reason());
    }
  }

  @Override
  public Future<Void> remove(ObjectKey key) {
    return ask(openers, () -> client.deleteObject(delete -> delete.bucket(bucket).key(key.path())));
  }

  @Override
  public Future<List<ListedObject>> list(@Nullable String after) {
    return answer(
        controllers,
        () ->
            client
                .listObjectsV2(
                    list -> list.bucket(bucket).prefix(ObjectKey.PREFIX).startAfter(after))
                .contents()
                .stream()
                .map(object -> new ListedObject(object.key(), object.size(), object.lastModified()))
                .toList());
  }

  @Override
  public Future<Void> check() {
    return ask(
        controllers,
        () ->
            client.headBucket(
                head ->
                    head.bucket(bucket)
                        .overrideConfiguration(limits -> limits.apiCallTimeout(CHECK))));
  }

  private static Future<Void> ask(WorkerExecutor workers, Runnable call) {
    return answer(
        workers,
        () -> {
          call.run();
          return null;
        });
  }

  private static <T> Future<T> answer(WorkerExecutor workers, Callable<T> call) {
    return workers.executeBlocking(
        () -> {
          try {
            return call.call();
          } catch (SdkException failed) {
            throw new StorageUnavailableException(S3Failure.of(failed).reason());
          }
        },
        false);
  }

  /** Lets calls under way end, and frees the threads. */
  @Override
  public void close() {
    template.stop();
    var unused =
        Future.join(
            writers.close(), openers.close(), readers.reading().close(), controllers.close());
  }
}
