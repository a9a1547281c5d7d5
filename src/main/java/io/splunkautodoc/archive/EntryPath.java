package io.splunkautodoc.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A member's name, as a path that is safe to store and to show, or why it is none. */
sealed interface EntryPath {
  /** An index of PostgreSQL takes keys of at most 2,704 bytes; Splunk's own paths have 300. */
  int MOST_BYTES = 1024;

  Pattern DRIVE = Pattern.compile("(?s)[A-Za-z]:.*");

  record Safe(String path) implements EntryPath {}

  /** What the whole archive is in: {@code ./} as tar names it. */
  record Top() implements EntryPath {}

  /**
   * No path to take over.
   *
   * @param why ends a sentence that starts with the name
   */
  record Unsafe(String why) implements EntryPath {}

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
    if (DRIVE.matcher(name).matches()) {
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
    return path.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
        ? new Unsafe("has a path of more than 1,024 bytes; shorten it")
        : new Safe(path);
  }
}
