package io.splunkautodoc.archive;

import java.util.List;
import java.util.Locale;

/** The path of the only entry of an upload that is one file. */
final class SingleName {
  private static final List<String> SUFFIXES = List.of(".gz", ".bz2", ".xz", ".zst");

  private SingleName() {}

  /**
   * The last part of the owner's name for it, without the suffix of its packing.
   *
   * @param compressed whether the upload was
   */
  static String of(String originalName, boolean compressed) {
    List<String> parts = EtcRoot.parts(originalName);
    String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    String lower = last.toLowerCase(Locale.ROOT);
    for (String suffix : SUFFIXES) {
      if (compressed && lower.endsWith(suffix)) {
        last = last.substring(0, last.length() - suffix.length());
        break;
      }
    }
    return EntryPath.of(last) instanceof EntryPath.Safe safe ? safe.path() : "upload.conf";
  }
}
