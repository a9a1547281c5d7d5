package io.splunkautodoc.dropfolder;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What names in the share mean, and names for where files go. */
final class DropNames {
  static final String SIDECAR = ".meta.json";

  /** The longest name a file system takes, in bytes of UTF-8. */
  private static final int NAME_MAX = 255;

  private static final int LONGEST_ENDING = 16;

  private DropNames() {}

  /** Whether somebody is still writing under this name, or hides it. */
  static boolean isTemporary(String name) {
    return name.startsWith(".")
        || name.startsWith("~")
        || name.endsWith(".part")
        || name.endsWith(".tmp")
        || name.endsWith(".filepart");
  }

  static boolean isSidecar(Path file) {
    return nameOf(file).endsWith(SIDECAR);
  }

  static Path sidecarOf(Path file) {
    return file.resolveSibling(nameOf(file) + SIDECAR);
  }

  static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Whether the name survives the way through a String, as every {@code java.io.File} takes it. */
  static boolean isDecodable(Path file) {
    try {
      return file.resolveSibling(nameOf(file)).equals(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** A name that does not decode, with its bytes outside of ASCII as {@code %XX}. */
  static String percentForm(Path file) {
    String raw = file.toUri().getRawPath();
    String path = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * A flat, printable name that fits the file system: the middle is cut so that both the prefix and
   * the ending stay.
   *
   * @param room bytes to leave for what will be added at the end
   */
  static String fitting(String prefix, String name, int room) {
    String safe = name.replaceAll("[\\p{Cntrl}/]", "_");
    int dot = safe.lastIndexOf('.');
    String ending = dot > 0 && safe.length() - dot <= LONGEST_ENDING ? safe.substring(dot) : "";
    String stem = prefix + safe.substring(0, safe.length() - ending.length());
    while (bytes(stem) + bytes(ending) > NAME_MAX - room) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
