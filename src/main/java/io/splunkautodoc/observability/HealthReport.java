package io.splunkautodoc.observability;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How each part is.
 *
 * @param parts by name, in the order in which they were added: {@code ok}, or one line that says
 *     what is wrong
 */
public record HealthReport(Map<String, String> parts) {
  /** What a part that works says. */
  public static final String OK = "ok";

  public HealthReport {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }

  /** Whether every part works. */
  public boolean ready() {
    return parts.values().stream().allMatch(OK::equals);
  }
}
