package io.splunkautodoc.faults;

import io.splunkautodoc.boot.HaltingService;
import io.splunkautodoc.boot.ServiceProcess;
import io.splunkautodoc.storage.StorageSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One service process with lines of its own to database and object store. Started, killed and
 * troubled by one thread; asked by any.
 */
final class Node implements AutoCloseable {
  private final Path home;
  private final Map<String, String> environment;
  private final List<String> javaOptions;
  final Forwarder databaseLine;
  final Forwarder storeLine;
  private volatile ServiceProcess process;
  private volatile URI http;

  private Node(
      Path home,
      Forwarder databaseLine,
      Forwarder storeLine,
      Map<String, String> environment,
      List<String> javaOptions) {
    this.home = home;
    this.databaseLine = databaseLine;
    this.storeLine = storeLine;
    this.environment = environment;
    this.javaOptions = javaOptions;
  }

  /** Makes the node's home and lines, and starts nothing. */
  static Node prepare(Path home, Path share, Servers servers, List<String> javaOptions)
      throws IOException {
    Forwarder database = Forwarder.to("127.0.0.1", servers.databasePort());
    Forwarder store = Forwarder.to("127.0.0.1", servers.storePort());
    URI url = servers.databaseUrl();
    StorageSettings storage = servers.storage();
    Map<String, String> environment = new HashMap<>();
    environment.put(
        "AUTODOC_DATABASE_URL",
        "postgresql://%s@127.0.0.1:%d%s"
            .formatted(url.getUserInfo(), database.port(), url.getPath()));
    environment.put("AUTODOC_STORAGE_ENDPOINT", "http://127.0.0.1:" + store.port());
    environment.put("AUTODOC_STORAGE_BUCKET", storage.bucket());
    environment.put("AUTODOC_STORAGE_ACCESS_KEY", String.valueOf(storage.accessKey()));
    environment.put("AUTODOC_STORAGE_SECRET_KEY", String.valueOf(storage.secretKey()));
    environment.put("AUTODOC_STORAGE_PATH_STYLE", "true");
    environment.put("AUTODOC_ANALYSIS_ENABLED", "false");
    // The small disk is to be filled to its last page.
    environment.put("AUTODOC_LIMITS_FREE_BYTES", "1");
    environment.put("AUTODOC_RECOVERY_SWEEP_INTERVAL", "5s");
    environment.put("AUTODOC_RECOVERY_SWEEP_GRACE", "1s");
    environment.put("AUTODOC_DROP_FOLDER", share.toString());
    environment.put("AUTODOC_DROP_POLL_INTERVAL", "200ms");
    environment.put("AUTODOC_DROP_SETTLE_TIME", "200ms");
    Files.createDirectories(home);
    return new Node(home, database, store, environment, javaOptions);
  }

  /**
   * Starts the process and waits for nothing.
   *
   * @param haltAt the step at which it ends itself; empty for none
   */
  void start(String haltAt) throws IOException {
    http = null;
    // Left by a killed process, it would name a port that nobody listens on.
    Files.deleteIfExists(home.resolve("endpoints.json"));
    ServiceProcess started = ServiceProcess.launchHalting(home, environment, javaOptions, haltAt);
    process = started;
    started.ready().thenAccept(ready -> noteAddress(started, ready));
  }

  private void noteAddress(ServiceProcess started, boolean ready) {
    if (ready && process == started) {
      try {
        http = started.at("");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** As {@code kill -9} does; returns when it is gone. */
  void kill() throws InterruptedException {
    http = null;
    process.kill();
  }

  /** Ends it in an orderly way. */
  void stop() throws InterruptedException {
    process.terminate();
    if (!process.ended(60)) {
      process.kill();
    }
  }

  boolean alive() {
    return process != null && process.alive();
  }

  /** Whether it was ended from outside or halted, and not by itself. */
  boolean endedAtOnce() {
    return process == null || process.exitCode() == HaltingService.EXIT_CODE;
  }

  /** Where it listens; empty where it does not. */
  Optional<URI> http() {
    return alive() ? Optional.ofNullable(http) : Optional.empty();
  }

  Path home() {
    return home;
  }

  /** What the process that was started last has printed. */
  String output() {
    return process == null ? "" : process.output();
  }

  /** Both lines as they should be, to where the servers are now. */
  void restoreLines(Servers servers) throws IOException {
    databaseLine.retarget(servers.databasePort());
    storeLine.retarget(servers.storePort());
    databaseLine.restore();
    storeLine.restore();
  }

  @Override
  public void close() throws IOException {
    databaseLine.close();
    storeLine.close();
  }
}
