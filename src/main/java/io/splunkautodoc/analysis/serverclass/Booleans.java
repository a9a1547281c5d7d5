package io.splunkautodoc.analysis.serverclass;

import java.util.Locale;
import java.util.Optional;

/** Splunk's ways to write true and false. */
final class Booleans {
  private Booleans() {}

  static Optional<Boolean> parse(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "1", "true", "t", "yes", "y", "on" -> Optional.of(true);
      case "0", "false", "f", "no", "n", "off" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
