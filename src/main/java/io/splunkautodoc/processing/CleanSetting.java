package io.splunkautodoc.processing;

import org.jspecify.annotations.Nullable;

/**
 * A setting as it may be kept.
 *
 * @param value null where all of it is secret
 * @param secret what is known of a secret value; null where nothing of it is secret
 */
record CleanSetting(
    String key, @Nullable String value, @Nullable Secret secret, int line, int lastLine) {

  /**
   * @param state {@code plain}, {@code encrypted} or {@code empty}
   * @param fingerprint equal for equal values on the same service; null where there is none
   */
  record Secret(String state, @Nullable String fingerprint) {}
}
