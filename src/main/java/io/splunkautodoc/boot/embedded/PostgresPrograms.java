package io.splunkautodoc.boot.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code initdb}, {@code pg_ctl} and {@code postgres}. PostgreSQL refuses to run as root, so a
 * root user runs them in a user namespace in which it is nobody in particular.
 *
 * @param folder holds {@code bin}
 */
record PostgresPrograms(Path folder) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Makes a new data folder that lets nobody in without the password. */
  void initdb(Path data, String user, Path passwordFile) throws IOException {
    run(
        "",
        "initdb",
        "--pgdata=" + data,
        "--username=" + user,
        "--pwfile=" + passwordFile,
        "--auth-host=scram-sha-256",
        "--auth-local=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--locale=C",
        "--builtin-locale=C.UTF-8",
        "--no-instructions");
  }

  /** Runs one statement on a data folder whose server is stopped. */
  void execute(Path data, String statement) throws IOException {
    run(statement + "\n", "postgres", "--single", "-j", "-D", data.toString(), "postgres");
  }

  /**
   * Starts a server that outlives this call, and returns when it takes connections. It leaves the
   * terminal's process group, so that Ctrl-C reaches the service first and the database last.
   */
  void start(Path data, Path log, String options) throws IOException {
    run("", "pg_ctl", "start", "-D", data.toString(), "-l", log.toString(), "-w", "-o", options);
  }

  /** Stops the server of a data folder, whoever started it. */
  void stop(Path data, String mode, Duration patience) throws IOException {
    String seconds = Long.toString(patience.toSeconds());
    run("", "pg_ctl", "stop", "-D", data.toString(), "-m", mode, "-w", "-t", seconds);
  }

  private void run(String input, String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name")) && Files.isDirectory(Path.of("/proc"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    // Not pipes: the server inherits them from pg_ctl on some systems and would hold them open.
    Path in = Files.createTempFile("postgres-", ".in");
    Path out = Files.createTempFile("postgres-", ".out");
    try {
      Files.writeString(in, input);
      Process process =
          new ProcessBuilder(command)
              .redirectInput(in.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      int exit = exitOf(process, program);
      if (exit != 0) {
        String said = new String(Files.readAllBytes(out), StandardCharsets.UTF_8).strip();
        throw new IOException(program + " ended with " + exit + ": " + said);
      }
    } finally {
      Files.delete(in);
      Files.delete(out);
    }
  }

  private static int exitOf(Process process, String program) throws IOException {
    try {
      if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      process.destroyForcibly();
      throw new IOException(program + " did not end within " + PATIENCE);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + program, e);
    }
  }
}
