package io.splunkautodoc;

import io.splunkautodoc.boot.AutodocCommand;
import java.util.Locale;

/** Starts the program. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // Numbers in SQL, messages and documents are the same whatever language the machine speaks.
    Locale.setDefault(Locale.ROOT);
    System.exit(AutodocCommand.run(args));
  }
}
