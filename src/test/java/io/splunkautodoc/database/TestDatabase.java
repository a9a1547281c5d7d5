package io.splunkautodoc.database;

import io.splunkautodoc.boot.embedded.EmbeddedDatabase;
import io.splunkautodoc.boot.embedded.Folders;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh database for a test class. They share one embedded server a JVM, which ends with it.
 *
 * @param url with user and password
 */
public record TestDatabase(String url) {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** A database with the newest schema on the embedded server. */
  public static TestDatabase migrated() {
    TestDatabase database = empty();
    SchemaMigration.migrate(database.parsedUrl());
    return database;
  }

  /** A database without tables on the embedded server. */
  public static TestDatabase empty() {
    return emptyOn(Server.SHARED.url());
  }

  /** A database without tables on any server. */
  public static TestDatabase emptyOn(String serverUrl) {
    String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
    new Psql(serverUrl).run("CREATE DATABASE " + name);
    return new TestDatabase(serverUrl.substring(0, serverUrl.lastIndexOf('/') + 1) + name);
  }

  public DatabaseUrl parsedUrl() {
    return DatabaseUrl.parse(url);
  }

  /** A pool as in production; closed with the Vert.x instance. */
  public Pool pool(Vertx vertx) {
    return Databases.pool(vertx, parsedUrl());
  }

  /** The other one, likewise. */
  public Pool recordingPool(Vertx vertx) {
    return Databases.recordingPool(vertx, parsedUrl());
  }

  /** For what a test says to the database by hand. */
  public Psql psql() {
    return new Psql(url);
  }

  private static final class Server {
    static final EmbeddedDatabase SHARED = start();

    private static EmbeddedDatabase start() {
      try {
        Path home = Files.createTempDirectory("autodoc-test-database-");
        EmbeddedDatabase server = EmbeddedDatabase.start(home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, home)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void end(EmbeddedDatabase server, Path home) {
      try {
        server.stop();
        Folders.delete(home);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
