package io.splunkautodoc;

import io.splunkautodoc.boot.AutodocCommand;

/** Starts the program. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(AutodocCommand.run(args));
  }
}
