package io.splunkautodoc.boot.embedded;

import io.splunkautodoc.storage.NearbyFiles;
import io.splunkautodoc.storage.StorageSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An S3 inside this process: plain files below {@code <home>/objects}, on the loopback only, with
 * signatures checked. Objects and keys outlast a restart; the port does not.
 */
public final class EmbeddedObjectStore implements AutoCloseable {
  private static final int THREADS = 64;
  private static final long DRAIN_MILLIS = 3_000;

  private final S3Proxy server;
  private final DurableBlobStore store;
  private final S3Credentials keys;
  private final NearbyFiles spool;
  private volatile boolean running = true;

  private EmbeddedObjectStore(
      S3Proxy server, DurableBlobStore store, S3Credentials keys, NearbyFiles spool) {
    this.server = server;
    this.store = store;
    this.keys = keys;
    this.spool = spool;
  }

  /**
   * Starts it on a free port. Blocks.
   *
   * @param home holds {@code objects/} and {@code s3.credentials}; made where missing
   * @throws EmbeddedStartException when the folder or the port cannot be used
   */
  public static EmbeddedObjectStore start(Path home) {
    try {
      // Paths are compared, here and in S3Proxy, so there must be one form of each.
      Path objects = Files.createDirectories(home.toAbsolutePath().normalize().resolve("objects"));
      Path buckets = Files.createDirectories(objects.resolve("buckets"));
      Staging staging = new Staging(objects.resolve("staging"));
      Disk.syncFolder(home);
      Disk.syncFolder(objects);
      S3Credentials keys = S3Credentials.keptIn(keysFile(home));
      NearbyFiles spool = new NearbyFiles(home.toAbsolutePath().normalize().resolve("spool"));
      DurableBlobStore store =
          new DurableBlobStore(
              new FilesystemNio2BlobStore(buckets.toString()), buckets, spool.folder(), staging);
      return new EmbeddedObjectStore(server(keys, store), store, keys, spool);
    } catch (IOException failed) {
      throw new EmbeddedStartException("object store in " + home, failed);
    }
  }

  private static S3Proxy server(S3Credentials keys, DurableBlobStore store) {
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, keys.accessKey(), keys.secretKey())
            // Without it, uploads in parts end in 501: the SDK sends headers that it does not know.
            .ignoreUnknownHeaders(true)
            .jettyMaxThreads(THREADS)
            .stopTimeout(DRAIN_MILLIS)
            .build();
    try {
      server.start();
      return server;
    } catch (Exception failed) {
      throw new EmbeddedStartException("object store on the loopback", failed);
    }
  }

  /** Where it listens. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /** The files that it stores without being sent their bytes: {@code <home>/spool}. */
  public NearbyFiles nearby() {
    return spool;
  }

  /**
   * A client that has the store take those files by a call in this process.
   *
   * @param overHttp does all else; closed with this one
   */
  public S3Client near(S3Client overHttp) {
    return new NearbyClient(overHttp, store, () -> running);
  }

  /** How to reach it. */
  public StorageSettings settings(String bucket) {
    return settings(endpoint(), bucket, keys);
  }

  /**
   * How to reach the one that another process runs in a home.
   *
   * @param endpoint where that process says it listens
   */
  public static StorageSettings settingsIn(Path home, URI endpoint, String bucket) {
    return settings(endpoint, bucket, S3Credentials.keptIn(keysFile(home)));
  }

  private static StorageSettings settings(URI endpoint, String bucket, S3Credentials keys) {
    return new StorageSettings(
        endpoint, StorageSettings.DEFAULT_REGION, bucket, keys.accessKey(), keys.secretKey(), true);
  }

  private static Path keysFile(Path home) {
    return home.resolve("s3.credentials");
  }

  /** Lets requests under way end, for 3 s at most, and stops. */
  @Override
  public void close() {
    running = false;
    try {
      server.stop();
    } catch (Exception failed) {
      throw new EmbeddedStartException("object store does not stop", failed);
    }
  }
}
