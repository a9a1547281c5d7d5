package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A stanza of one app, {@code local} over {@code default}.
 *
 * @param at its strongest header
 * @param lines what counts, by key
 */
record AppStanza(App app, String name, SourceLine at, SortedMap<String, Line> lines) {
  AppStanza {
    lines = Collections.unmodifiableSortedMap(lines);
  }

  Optional<Line> line(String key) {
    return Optional.ofNullable(lines.get(key));
  }

  /** The value; empty text where the stanza does not say. */
  String value(String key) {
    @Nullable Line line = lines.get(key);
    return line == null ? "" : line.value();
  }

  boolean says(String key) {
    return lines.containsKey(key);
  }
}
