package io.splunkautodoc.documents.model;

import io.splunkautodoc.analysis.SourceLine;
import java.util.List;
import java.util.Optional;

/**
 * A setting that counts.
 *
 * @param at the line that says so; empty where nobody does and Splunk's own default counts
 * @param overruled lines that say something else and do not count
 */
public record Said(String key, String value, Optional<SourceLine> at, List<SourceLine> overruled) {
  public Said {
    overruled = List.copyOf(overruled);
  }

  /** What Splunk does where no file of the upload says anything. */
  public static Said builtIn(String key, String value) {
    return new Said(key, value, Optional.empty(), List.of());
  }
}
