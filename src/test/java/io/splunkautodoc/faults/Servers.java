package io.splunkautodoc.faults;

import io.splunkautodoc.boot.embedded.EmbeddedDatabase;
import io.splunkautodoc.boot.embedded.EmbeddedObjectStore;
import io.splunkautodoc.database.DatabaseUrl;
import io.splunkautodoc.database.Psql;
import io.splunkautodoc.database.SchemaMigration;
import io.splunkautodoc.storage.ObjectBucket;
import io.splunkautodoc.storage.S3Clients;
import io.splunkautodoc.storage.StorageSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The database and the object store that all nodes share, started on their own, so that they can be
 * stopped while the nodes go on. They come back on other ports with what they had. One thread.
 */
final class Servers implements AutoCloseable {
  static final String BUCKET = "faults";

  private final Path databaseHome;
  private final Path storeHome;
  private EmbeddedDatabase database;
  private EmbeddedObjectStore store;

  private Servers(Path databaseHome, Path storeHome) {
    this.databaseHome = databaseHome;
    this.storeHome = storeHome;
  }

  static Servers start(Path folder) throws IOException {
    Servers servers = new Servers(folder.resolve("database"), folder.resolve("store"));
    Files.createDirectories(servers.storeHome);
    servers.startDatabase();
    servers.startStore();
    SchemaMigration.migrate(DatabaseUrl.parse(servers.database.url()));
    try (S3Client client = servers.client()) {
      ObjectBucket.ensure(client, BUCKET);
    }
    return servers;
  }

  void startDatabase() throws IOException {
    database = EmbeddedDatabase.start(databaseHome);
  }

  void startStore() {
    store = EmbeddedObjectStore.start(storeHome);
  }

  /** Breaks off what is under way and stops in an orderly way. */
  void stopDatabase() throws IOException {
    database.stop();
  }

  /** Ends it without a checkpoint, so that it has to recover from its log: PostgreSQL's SIGQUIT. */
  void crashDatabase() throws IOException, InterruptedException {
    Path pidFile = databaseHome.resolve("postgres").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
    new ProcessBuilder("kill", "-QUIT", Long.toString(pid)).start().waitFor();
    server.onExit().orTimeout(20, TimeUnit.SECONDS).join();
  }

  void stopStore() {
    store.close();
  }

  int databasePort() {
    return databaseUrl().getPort();
  }

  int storePort() {
    return store.endpoint().getPort();
  }

  URI databaseUrl() {
    return URI.create(database.url());
  }

  StorageSettings storage() {
    return store.settings(BUCKET);
  }

  /** For questions to the rows; not by way of any line. */
  Psql psql() {
    return new Psql(database.url());
  }

  /** Whoever opens it closes it. */
  S3Client client() {
    return S3Clients.open(storage());
  }

  @Override
  public void close() throws IOException {
    store.close();
    database.close();
  }
}
