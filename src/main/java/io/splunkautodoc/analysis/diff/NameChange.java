package io.splunkautodoc.analysis.diff;

import java.util.Comparator;
import java.util.Optional;

/**
 * A file or an app's folder that is not as it was.
 *
 * @param before its path below the {@code etc/}; empty where it was added
 * @param after likewise; empty where it was removed
 */
public record NameChange(Change change, Optional<String> before, Optional<String> after) {
  static final Comparator<NameChange> ORDER =
      Comparator.comparing(NameChange::path).thenComparing(NameChange::change);

  static NameChange added(String path) {
    return new NameChange(Change.ADDED, Optional.empty(), Optional.of(path));
  }

  static NameChange removed(String path) {
    return new NameChange(Change.REMOVED, Optional.of(path), Optional.empty());
  }

  static NameChange changed(String path) {
    return new NameChange(Change.CHANGED, Optional.of(path), Optional.of(path));
  }

  static NameChange moved(String from, String to) {
    return new NameChange(Change.MOVED, Optional.of(from), Optional.of(to));
  }

  /** Where it is, or else where it was; of both paths of a move the first in the alphabet. */
  public String path() {
    String one = before.or(() -> after).orElseThrow();
    String other = after.or(() -> before).orElseThrow();
    return one.compareTo(other) < 0 ? one : other;
  }

  NameChange mirrored() {
    return new NameChange(change.mirrored(), /* before= */ after, /* after= */ before);
  }
}
