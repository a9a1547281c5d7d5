package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.SourceLine;
import java.util.Optional;

/**
 * A key that is not as it was, as one file has it; where a file sets it twice, the last one counts.
 *
 * @param before empty where it was added
 * @param after empty where it was removed
 */
public record KeyChange(
    Change change,
    String path,
    String stanza,
    String key,
    Optional<Value> before,
    Optional<Value> after) {
  /** A value, and the line that says so. */
  public record Value(String text, SourceLine at) {}

  KeyChange mirrored() {
    return new KeyChange(
        change.mirrored(), path, stanza, key, /* before= */ after, /* after= */ before);
  }
}
