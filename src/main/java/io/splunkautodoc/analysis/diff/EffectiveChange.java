package io.splunkautodoc.analysis.diff;

import io.splunkautodoc.analysis.SourceLine;
import java.util.Optional;

/**
 * A value that counts and is not what it was, whichever file says so.
 *
 * @param where who reads it, for the reader
 * @param before empty where nobody set it
 * @param after empty where nobody sets it any longer
 */
public record EffectiveChange(
    Change change,
    String where,
    String conf,
    String stanza,
    String key,
    Optional<Value> before,
    Optional<Value> after) {
  /** A value, and the line that wins. */
  public record Value(String text, SourceLine at) {}

  EffectiveChange mirrored() {
    return new EffectiveChange(
        change.mirrored(), where, conf, stanza, key, /* before= */ after, /* after= */ before);
  }
}
