package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.SourceLine;
import java.util.Map;
import java.util.Set;

/**
 * What is said of apps whatever their own {@code app.conf} says, by name. Of all others their own
 * {@code app.conf} decides.
 *
 * @param on they run
 * @param off they do not, with the line that switches them off
 */
public record AppStates(Set<String> on, Map<String, SourceLine> off) {
  /** Nothing is said. */
  public static final AppStates NONE = new AppStates(Set.of(), Map.of());

  public AppStates {
    on = Set.copyOf(on);
    off = Map.copyOf(off);
  }

  /** These run. */
  public static AppStates on(Set<String> apps) {
    return new AppStates(apps, Map.of());
  }
}
