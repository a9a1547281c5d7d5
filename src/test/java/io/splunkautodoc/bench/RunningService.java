package io.splunkautodoc.bench;

import io.splunkautodoc.boot.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The service as its owner runs it: a process of its own with 256 MiB of heap. */
final class RunningService implements AutoCloseable {
  private static final long STOP_SECONDS = 15;

  private final ServiceProcess process;
  private final Path home;

  private RunningService(ServiceProcess process, Path home) {
    this.process = process;
    this.home = home;
  }

  /** Starts it and waits until it is ready. */
  static RunningService start(Path home) throws IOException {
    return new RunningService(ServiceProcess.startFully(home), home);
  }

  /** Like it, reading what was stored, with another heap. */
  static RunningService startReading(Path home, String heap) throws IOException {
    return new RunningService(ServiceProcess.startReading(home, heap), home);
  }

  Path home() {
    return home;
  }

  URI address() throws IOException {
    return process.at("");
  }

  HttpConnection connect() throws IOException {
    return new HttpConnection(address());
  }

  /** A connection to the service's own PostgreSQL. */
  Connection database() throws IOException, SQLException {
    URI url = URI.create(process.endpoints().getString("postgres"));
    String[] login = url.getUserInfo().split(":", 2);
    String jdbc = "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath();
    return DriverManager.getConnection(jdbc, login[0], login[1]);
  }

  /** Of the service and its PostgreSQL since they started, as far as their processes live. */
  double processorSeconds() throws IOException {
    String postmaster = Files.readAllLines(home.resolve("postgres/postmaster.pid")).get(0);
    ProcessHandle database = ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow();
    return Stream.concat(Stream.of(database), database.descendants())
            .mapToDouble(RunningService::processorSeconds)
            .sum()
        + processorSeconds(ProcessHandle.of(process.pid()).orElseThrow());
  }

  private static double processorSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  /** MB; empty where the machine does not tell. */
  OptionalDouble peakResident() throws IOException {
    return Machine.peakResident(process.pid());
  }

  /** Stops it as Ctrl-C does. */
  @Override
  public void close() throws IOException {
    try {
      process.terminate();
      if (!process.ended(STOP_SECONDS)) {
        process.kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
