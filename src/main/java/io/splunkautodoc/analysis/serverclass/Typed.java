package io.splunkautodoc.analysis.serverclass;

import java.util.Optional;

/** A filter's type and who says so. */
record Typed(FilterType type, Level level, Optional<Said> said) {
  static Typed builtIn(FilterType type) {
    return new Typed(type, Level.BUILT_IN, Optional.empty());
  }
}
