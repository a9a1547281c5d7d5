package io.splunkautodoc.storage;

import io.splunkautodoc.boot.embedded.EmbeddedObjectStore;
import io.splunkautodoc.boot.embedded.Folders;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import software.amazon.awssdk.services.s3.S3Client;

/** One embedded S3 for the tests of a JVM, with a fresh bucket for each that asks. */
public final class TestObjectStore {
  private TestObjectStore() {}

  /** Opens a store on a bucket of its own; whoever opens it closes it. */
  public static StoreUnderTest open(Vertx vertx) {
    return StoreUnderTest.open(vertx, freshBucket());
  }

  /** How to reach a bucket that was just made. */
  public static StorageSettings freshBucket() {
    StorageSettings settings = Server.SHARED.settings("test-" + UUID.randomUUID());
    try (S3Client client = S3Clients.open(settings)) {
      ObjectBucket.ensure(client, settings.bucket());
    }
    return settings;
  }

  private static final class Server {
    private static final EmbeddedObjectStore SHARED = start();

    private static EmbeddedObjectStore start() {
      try {
        Path home = Files.createTempDirectory(Path.of("target"), "s3-");
        EmbeddedObjectStore server = EmbeddedObjectStore.start(home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, home)));
        return server;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private static void end(EmbeddedObjectStore server, Path home) {
      server.close();
      try {
        Folders.delete(home);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
