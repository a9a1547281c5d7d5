package io.splunkautodoc.boot.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own. Its data is in {@code <home>/postgres} and survives restarts and
 * kills: {@code fsync} and {@code synchronous_commit} are on whatever a configuration file says. It
 * listens on the loopback only, and every connection needs the password in {@code
 * <home>/postgres.password}. Starting and stopping block; one process at a time may use a home.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String NAME = "autodoc";
  private static final int ATTEMPTS = 3;
  private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(30);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

  private final PostgresPrograms programs;
  private final Path data;
  private final String url;
  private boolean running = true;

  private EmbeddedDatabase(PostgresPrograms programs, Path data, String url) {
    this.programs = programs;
    this.data = data;
    this.url = url;
  }

  /**
   * Starts the server, after making its data folder where there is none and stopping a server that
   * a killed process left behind. Blocks for about a second, a few the first time.
   *
   * @param home is made where it is missing
   * @throws IOException with a message for the owner where the server cannot start
   */
  public static EmbeddedDatabase start(Path home) throws IOException {
    Path base = Files.createDirectories(home).toRealPath();
    PostgresPrograms programs =
        new PostgresPrograms(PostgresBinaries.unpackedIn(binariesFolder(base)));
    Path data = base.resolve("postgres");
    Path passwordFile = base.resolve("postgres.password");
    endOrphan(programs, data);
    boolean knowsPassword = Files.exists(passwordFile);
    String password = PasswordFile.readOrCreate(passwordFile);
    if (!Files.exists(data)) {
      create(programs, data, passwordFile);
    } else if (!knowsPassword) {
      programs.execute(data, "ALTER ROLE " + NAME + " PASSWORD '" + password + "'");
    }
    int port = startOnFreePort(programs, data, base.resolve("postgres.log"));
    String url = "postgresql://" + NAME + ":" + password + "@127.0.0.1:" + port + "/" + NAME;
    return new EmbeddedDatabase(programs, data, url);
  }

  /** Where to connect, with user and password. */
  public String url() {
    return url;
  }

  /** Stops the server; within 5 s, since one that is busy is cut off and repairs itself later. */
  public synchronized void stop() throws IOException {
    if (!running) {
      return;
    }
    running = false;
    try {
      programs.stop(data, "fast", STOP_PATIENCE);
    } catch (IOException e) {
      LOG.warn("PostgreSQL takes long to stop, ending it at once: {}", e.getMessage());
      if (PostmasterPid.of(data) instanceof PostmasterPid.Alive) {
        programs.stop(data, "immediate", STOP_PATIENCE);
      }
    }
  }

  @Override
  public void close() throws IOException {
    stop();
  }

  /** The user's cache, so that many homes share one copy; the home where there is no cache. */
  private static Path binariesFolder(Path home) {
    Path userHome = Path.of(System.getProperty("user.home", "?"));
    return Files.isWritable(userHome)
        ? userHome.resolve(".cache").resolve("splunk-auto-doc")
        : home.resolve("postgres-binaries");
  }

  private static void endOrphan(PostgresPrograms programs, Path data) throws IOException {
    PostmasterPid found = PostmasterPid.of(data);
    if (found instanceof PostmasterPid.Alive alive) {
      LOG.warn("stopping PostgreSQL (pid {}) that an earlier process left running", alive.pid());
      programs.stop(data, "fast", ORPHAN_PATIENCE);
    } else if (found instanceof PostmasterPid.Recycled recycled) {
      LOG.warn("{} names pid {}, another program by now", PostmasterPid.FILE, recycled.pid());
      Files.delete(data.resolve(PostmasterPid.FILE));
    }
  }

  /** A folder under its final name is complete: a start that was killed half way begins anew. */
  private static void create(PostgresPrograms programs, Path data, Path passwordFile)
      throws IOException {
    Path unfinished = data.resolveSibling("postgres.new");
    Folders.delete(unfinished);
    programs.initdb(unfinished, NAME, passwordFile);
    programs.execute(unfinished, "CREATE DATABASE " + NAME);
    Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static int startOnFreePort(PostgresPrograms programs, Path data, Path log)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      Files.deleteIfExists(log);
      try {
        programs.start(data, log, options(port));
        return port;
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw new IOException(
              "embedded PostgreSQL does not start: "
                  + lastLine(log, String.valueOf(e.getMessage())),
              e);
        }
      }
    }
  }

  private static String lastLine(Path log, String otherwise) throws IOException {
    if (!Files.exists(log)) {
      return otherwise;
    }
    List<String> lines = Files.readAllLines(log);
    return lines.stream()
            .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
            .reduce((earlier, later) -> later)
            .orElse(otherwise)
        + " (see "
        + log
        + ")";
  }

  /** Given on the command line, where they win over every configuration file. */
  private static String options(int port) {
    return String.join(
        " -c ",
        "-c listen_addresses=127.0.0.1",
        "port=" + port,
        "unix_socket_directories=",
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "password_encryption=scram-sha-256",
        "max_connections=100",
        "shared_buffers=128MB",
        "max_wal_senders=0",
        "wal_level=minimal",
        "jit=off",
        "timezone=UTC",
        "log_timezone=UTC");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
