package io.splunkautodoc.archive;

import java.util.Locale;

/** Names from uploads as text that databases store and people can read. */
final class Shown {
  private static final int LONGEST = 120;
  private static final int LONGEST_ORIGINAL = 4096;

  private Shown() {}

  /** With control characters, separators of lines and lone surrogates as {@code %XX}. */
  static String storable(String name) {
    if (isPlain(name) || name.codePoints().noneMatch(Shown::isUnfit)) {
      return name;
    }
    StringBuilder text = new StringBuilder(name.length() + 8);
    name.codePoints()
        .forEach(
            c -> {
              if (isUnfit(c)) {
                text.append(String.format(Locale.ROOT, "%%%02X", c));
              } else {
                text.appendCodePoint(c);
              }
            });
    return text.toString();
  }

  /** Whether it is ASCII without control characters, as nearly all names are. */
  static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < ' ' || name.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** A member's name as the archive has it, fit to store; cut where it is absurdly long. */
  static String original(String name) {
    return storable(name.length() <= LONGEST_ORIGINAL ? name : name.substring(0, LONGEST_ORIGINAL));
  }

  /** Fit for one line of a message. */
  static String inMessage(String name) {
    String line = original(name);
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  /** Bytes as people write limits: {@code 256 MiB}, {@code 1000 bytes}. */
  static String bytes(long bytes) {
    String[] units = {"KiB", "MiB", "GiB", "TiB"};
    String shown = bytes + " bytes";
    long value = bytes;
    for (int i = 0; i < units.length && value >= 1024 && value % 1024 == 0; i++) {
      value /= 1024;
      shown = value + " " + units[i];
    }
    return shown;
  }

  // FORMAT: marks that turn the direction of text and hide what a name says.
  private static boolean isUnfit(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.FORMAT;
  }
}
