package io.splunkautodoc.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Runs programs of the system. */
final class Programs {
  private Programs() {}

  /** What went wrong, in a line or so; empty where nothing did. */
  static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      return exit == 0 ? "" : command[0] + " ended with " + exit + ": " + said.strip();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    } catch (IOException notThere) {
      return String.valueOf(notThere.getMessage());
    }
  }
}
