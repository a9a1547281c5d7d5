package io.splunkautodoc.analysis.diff;

import java.util.Locale;

/** What happened to something between two uploads. */
public enum Change {
  ADDED,
  REMOVED,
  CHANGED,
  /** The same contents under another name. */
  MOVED;

  /** The same, seen from the other upload. */
  public Change mirrored() {
    return switch (this) {
      case ADDED -> REMOVED;
      case REMOVED -> ADDED;
      case CHANGED, MOVED -> this;
    };
  }

  /** Short and stable. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
