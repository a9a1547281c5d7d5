package io.splunkautodoc.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A member's name, as a path that is safe to store and to show, or why it is none. */
sealed interface EntryPath {
  /** An index of PostgreSQL takes keys of at most 2,704 bytes; Splunk's own paths have 300. */
  int MOST_BYTES = 1024;

  /**
   * A path to take over.
   *
   * @param parts its folders and its file
   */
  record Safe(String path, List<String> parts) implements EntryPath {}

  /** What the whole archive is in: {@code ./} as tar names it. */
  record Top() implements EntryPath {}

  /**
   * No path to take over.
   *
   * @param why ends a sentence that starts with the name
   */
  record Unsafe(String why) implements EntryPath {}

  private static boolean namesDrive(String name) {
    return name.length() > 1 && name.charAt(1) == ':' && Character.isLetter(name.charAt(0));
  }

  private static boolean isLong(String path) {
    return path.length() > MOST_BYTES
        || (path.length() > MOST_BYTES / 3
            && path.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES);
  }

  /**
   * Both kinds of slashes separate: what Windows packs is read like the rest, and {@code ..\} finds
   * no way out.
   */
  static EntryPath of(String name) {
    String slashed = name.replace('\\', '/');
    if (slashed.startsWith("//")) {
      return new Unsafe("names a server; pack it with paths relative to its folder");
    }
    if (slashed.startsWith("/")) {
      return new Unsafe("is absolute; pack it with paths relative to its folder, as in tar -C");
    }
    if (namesDrive(name)) {
      return new Unsafe("names a drive; pack it with paths relative to its folder");
    }
    List<String> parts = EtcRoot.parts(slashed);
    if (parts.contains("..")) {
      return new Unsafe("leads out of its folder by \"..\"; pack it without");
    }
    if (parts.isEmpty()) {
      return name.isEmpty() ? new Unsafe("has no name") : new Top();
    }
    String path = Shown.storable(String.join("/", parts));
    return isLong(path)
        ? new Unsafe("has a path of more than 1,024 bytes; shorten it")
        : new Safe(path, parts);
  }
}
