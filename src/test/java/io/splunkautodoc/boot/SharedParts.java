package io.splunkautodoc.boot;

import io.splunkautodoc.database.Psql;
import io.splunkautodoc.database.TestDatabase;
import io.splunkautodoc.faults.Forwarder;
import io.splunkautodoc.storage.StorageSettings;
import io.splunkautodoc.storage.TestObjectStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A fresh database, a fresh bucket and a share for the nodes of one test. Both servers are reached
 * over lines that can be cut.
 */
final class SharedParts implements AutoCloseable {
  final Forwarder database;
  final Forwarder storage;
  private final TestDatabase rows = TestDatabase.migrated();
  private final StorageSettings bucket = TestObjectStore.freshBucket();
  private final Path share;

  SharedParts(Path share) throws IOException {
    this.share = share;
    this.database = lineTo(URI.create(rows.url()));
    this.storage = lineTo(Objects.requireNonNull(bucket.endpoint()));
  }

  private static Forwarder lineTo(URI server) throws IOException {
    return Forwarder.to(server.getHost(), server.getPort());
  }

  /** Settings of a node that uses them. */
  Map<String, String> environment() {
    Map<String, String> all = new HashMap<>();
    all.put("AUTODOC_DATABASE_URL", over(database, rows.url()));
    all.put("AUTODOC_STORAGE_ENDPOINT", over(storage, String.valueOf(bucket.endpoint())));
    all.put("AUTODOC_STORAGE_BUCKET", bucket.bucket());
    all.put("AUTODOC_STORAGE_ACCESS_KEY", String.valueOf(bucket.accessKey()));
    all.put("AUTODOC_STORAGE_SECRET_KEY", String.valueOf(bucket.secretKey()));
    // So that sweeps go on all the time, and would show if they took too much.
    all.put("AUTODOC_RECOVERY_SWEEP_INTERVAL", "1s");
    all.put("AUTODOC_RECOVERY_SWEEP_GRACE", "0s");
    all.put("AUTODOC_DROP_FOLDER", share.toString());
    all.put("AUTODOC_DROP_POLL_INTERVAL", "50ms");
    all.put("AUTODOC_DROP_SETTLE_TIME", "100ms");
    return all;
  }

  private static String over(Forwarder line, String address) {
    return address.replaceFirst(":\\d+(?=/|$)", ":" + line.port());
  }

  /** For what a test says to the database by hand, whatever the lines do. */
  Psql psql() {
    return rows.psql();
  }

  /**
   * Makes all nodes look as if they had not been seen for a while; those that live are back soon.
   */
  void silenceNodes() {
    psql().run("UPDATE nodes SET seen_at = seen_at - interval '20 seconds'");
  }

  @Override
  public void close() throws IOException {
    database.close();
    storage.close();
  }
}
