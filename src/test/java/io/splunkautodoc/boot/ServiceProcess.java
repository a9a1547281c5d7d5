package io.splunkautodoc.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.Main;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The service in a process of its own, to be signalled, killed and measured. */
public final class ServiceProcess {
  private static final String READY = "ready after";

  /** A test starts many of these for a few seconds each, so the slower compiler is the faster. */
  private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

  private final Path home;
  private final Process process;
  private final StringBuffer output = new StringBuffer();
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

  private ServiceProcess(Path home, Process process) {
    this.home = home;
    this.process = process;
    Thread reader = new Thread(this::read, "output of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try {
      process
          .inputReader()
          .lines()
          .forEach(
              line -> {
                output.append(line).append('\n');
                if (line.contains(READY)) {
                  ready.complete(true);
                }
              });
    } catch (UncheckedIOException ended) {
      // Destroying a process closes its output under the reader.
    }
    ready.complete(false);
  }

  /** Starts it and waits until it is ready. */
  static ServiceProcess start(Path home, Map<String, String> environment) throws IOException {
    ServiceProcess service = launch(home, environment, List.of());
    service.awaitReady();
    return service;
  }

  /** Starts it as an owner does, to be measured, and waits until it is ready. */
  public static ServiceProcess startFully(Path home) throws IOException {
    ServiceProcess service = launch(Main.class, home, Map.of(), List.of(), List.of());
    service.awaitReady();
    return service;
  }

  /**
   * Like it, reading what was stored.
   *
   * @param heap such as {@code -Xmx512m}
   */
  public static ServiceProcess startReading(Path home, String heap) throws IOException {
    ServiceProcess service =
        launch(
            Main.class, home, Map.of("AUTODOC_ANALYSIS_ENABLED", "true"), List.of(heap), List.of());
    service.awaitReady();
    return service;
  }

  /** Starts the program with arguments and waits for nothing. */
  static ServiceProcess launch(Path home, Map<String, String> environment, List<String> arguments)
      throws IOException {
    return launch(Main.class, home, environment, SHORT_LIVED, arguments);
  }

  /**
   * Starts a service that ends itself at a step, and waits until it is ready.
   *
   * @param at as {@link HaltingService#AT} says
   */
  static ServiceProcess startHalting(Path home, Map<String, String> environment, String at)
      throws IOException {
    Map<String, String> all = new HashMap<>(environment);
    all.put(HaltingService.AT, at);
    ServiceProcess service = launch(HaltingService.class, home, all, SHORT_LIVED, List.of());
    service.awaitReady();
    return service;
  }

  /**
   * Starts a service that may end itself at a step, and waits for nothing.
   *
   * @param javaOptions beside those of every short-lived service, and over them
   * @param at as {@link HaltingService#AT} says; empty for a service that goes on
   */
  public static ServiceProcess launchHalting(
      Path home, Map<String, String> environment, List<String> javaOptions, String at)
      throws IOException {
    Map<String, String> all = new HashMap<>(environment);
    all.put(HaltingService.AT, at);
    List<String> options = new ArrayList<>(SHORT_LIVED);
    options.addAll(javaOptions);
    return launch(HaltingService.class, home, all, options, List.of());
  }

  private static ServiceProcess launch(
      Class<?> main,
      Path home,
      Map<String, String> environment,
      List<String> javaOptions,
      List<String> arguments)
      throws IOException {
    Files.createDirectories(home);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(javaOptions);
    command.add("-Dlogback.configurationFile=logback.xml");
    command.add(main.getName());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("AUTODOC_"));
    builder.environment().put("AUTODOC_HOME", home.toString());
    builder.environment().put("AUTODOC_HTTP_PORT", "0");
    builder.environment().put("AUTODOC_ANALYSIS_ENABLED", "false");
    builder.environment().putAll(environment);
    return new ServiceProcess(home, builder.redirectErrorStream(true).start());
  }

  private void awaitReady() {
    assertThat(ready.orTimeout(60, TimeUnit.SECONDS).join()).as(output()).isTrue();
  }

  /** Completes with whether it got ready before it ended. */
  public CompletableFuture<Boolean> ready() {
    return ready;
  }

  public boolean alive() {
    return process.isAlive();
  }

  /**
   * Asks it to end, with SIGTERM: Ctrl-C's SIGINT runs the same shutdown hook, but a process that
   * was started in the background ignores it.
   */
  public void terminate() {
    process.destroy();
  }

  /** Ends it as a power cut would, as far as the process is concerned. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public boolean ended(long seconds) throws InterruptedException {
    return process.waitFor(seconds, TimeUnit.SECONDS);
  }

  /** Returns when all that it printed was read; it must have ended. */
  void awaitOutput() {
    ready.orTimeout(10, TimeUnit.SECONDS).join();
  }

  public long pid() {
    return process.pid();
  }

  public int exitCode() {
    return process.exitValue();
  }

  /** What it printed so far. */
  public String output() {
    return output.toString();
  }

  public JsonObject endpoints() throws IOException {
    return new JsonObject(Files.readString(home.resolve("endpoints.json")));
  }

  public URI at(String path) throws IOException {
    return URI.create(endpoints().getString("http") + path);
  }

  /** Processes of any program whose command line names the home folder. */
  List<String> leftovers() {
    return ProcessHandle.allProcesses()
        .map(handle -> handle.info().commandLine().orElse(""))
        .filter(line -> line.contains(home.toString()))
        .toList();
  }
}
