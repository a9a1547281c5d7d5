package io.splunkautodoc.ingest;

import java.util.Optional;

/** One line about an error, for people. */
final class Causes {
  private Causes() {}

  static String line(Throwable error) {
    return Optional.ofNullable(error.getMessage())
        .flatMap(message -> message.lines().findFirst())
        .filter(line -> !line.isBlank())
        .orElseGet(() -> error.getClass().getSimpleName());
  }
}
