package io.splunkautodoc.analysis.diff;

import java.util.Optional;

/** The app that a file belongs to, by its path. */
final class AppFolder {
  private AppFolder() {}

  /** Such as {@code apps/search}; empty for what lies in no app. */
  static Optional<String> of(String path) {
    int begin = path.startsWith("shcluster/") ? "shcluster/".length() : 0;
    int kind = path.indexOf('/', begin);
    if (kind < 0 || !path.startsWith("apps", kind - "apps".length())) {
      return Optional.empty();
    }
    int end = path.indexOf('/', kind + 1);
    return end < 0 ? Optional.empty() : Optional.of(path.substring(0, end));
  }
}
