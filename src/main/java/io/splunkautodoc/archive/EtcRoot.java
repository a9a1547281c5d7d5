package io.splunkautodoc.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an {@code etc/} starts inside an archive: people pack {@code etc/}, {@code
 * opt/splunk/etc/}, {@code splunk/etc/}, a checkout with any name, or the bare folders.
 */
final class EtcRoot {
  /** Folders that only an {@code etc/} has on its top. */
  static final Set<String> FOLDERS =
      Set.of(
          "apps",
          "system",
          "deployment-apps",
          "manager-apps",
          "master-apps",
          "peer-apps",
          "slave-apps",
          "disabled-apps",
          "shcluster",
          "users");

  /** How deep these folders are looked for; {@code srv/opt/splunk/etc/apps/} is 5. */
  private static final int DEEPEST = 5;

  /** How deep an {@code etc/} by its name is looked for: backups lie below dates and hosts. */
  private static final int DEEPEST_ETC = 10;

  private EtcRoot() {}

  /** The parts of a name, without {@code .} and without what packers on macOS and tar add. */
  static List<String> parts(String name) {
    String slashed = name.replace('\\', '/');
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < slashed.length(); ) {
      int slash = slashed.indexOf('/', from);
      int to = slash < 0 ? slashed.length() : slash;
      boolean named = to > from + 1 || (to == from + 1 && slashed.charAt(from) != '.');
      if (named) {
        parts.add(slashed.substring(from, to));
      }
      from = to + 1;
    }
    return parts;
  }

  static boolean isPackersNoise(List<String> parts) {
    for (String part : parts) {
      if (part.startsWith("._") || part.equals("__MACOSX") || part.startsWith("PaxHeader")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The parts below the {@code etc/}: after the last leading {@code etc}, or from the first folder
   * that only an {@code etc/} has. Empty where neither is there.
   */
  static List<String> below(List<String> parts) {
    int folders = Math.min(parts.size() - 1, DEEPEST_ETC);
    for (int i = 0; i < folders; i++) {
      if (i < DEEPEST && FOLDERS.contains(parts.get(i)) && !holdsSplunk(parts, i)) {
        return parts.subList(i, parts.size());
      }
      if (parts.get(i).equals("etc") && !parts.get(i + 1).equals("etc")) {
        return parts.subList(i + 1, parts.size());
      }
    }
    return List.of();
  }

  /** Whether the folder is one that people install into, as in {@code /apps/splunk/etc/apps/}. */
  private static boolean holdsSplunk(List<String> parts, int at) {
    return parts.get(at).equals("apps")
        && at + 3 < parts.size()
        && parts.get(at + 2).equals("etc")
        && FOLDERS.contains(parts.get(at + 3));
  }

  /** What comes before the {@code etc/}, it included; null where none is there. */
  static @Nullable String prefix(List<String> parts) {
    List<String> below = below(parts);
    return below.isEmpty() ? null : folder(parts.subList(0, parts.size() - below.size()));
  }

  /** Whether a folder lies in one that only an {@code etc/} has, right below the outer one. */
  static boolean beginsInside(String folder, String outer) {
    int end = folder.indexOf('/', outer.length());
    return end >= 0 && FOLDERS.contains(folder.substring(outer.length(), end));
  }

  /** Empty, or ending with {@code /}. */
  static String folder(List<String> parts) {
    return parts.isEmpty() ? "" : String.join("/", parts) + "/";
  }
}
