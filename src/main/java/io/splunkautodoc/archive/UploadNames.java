package io.splunkautodoc.archive;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the owner's name for an upload says, where its content does not. */
final class UploadNames {
  private static final Pattern COMPRESSED = Pattern.compile("(?i)\\.(gz|bz2|xz|zst)$");
  private static final Pattern CONF = Pattern.compile("(?i)\\.conf(?![a-z0-9])");
  private static final Pattern SUFFIX = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
  private static final Pattern COPY = Pattern.compile(" ?\\(\\d+\\)$");

  private static final Pattern ARCHIVE =
      Pattern.compile("(?i)(\\.(tar|tgz|tbz2?|txz|tzst|spl|zip|gz|bz2|xz|zst))+$");
  private static final Pattern VERSION = Pattern.compile("[-_ ]v?\\d+([._]\\d+)*$");

  private UploadNames() {}

  /** The folder of an app that came without: {@code TA-nix} for {@code TA-nix_1.2.0.tar.gz}. */
  static String ofApp(String originalName) {
    String file = lastPart(originalName);
    String name = VERSION.matcher(ARCHIVE.matcher(file).replaceFirst("")).replaceFirst("");
    return EntryPath.of(name) instanceof EntryPath.Safe safe ? safe.path() : "app";
  }

  /**
   * The path of the only entry of an upload that is one file: the last part of the owner's name,
   * without the suffix of its packing, and made a {@code .conf} where it is none: {@code
   * inputs.conf} for {@code inputs.txt} and {@code inputs.conf.bak}, as {@code inputs (1).conf}.
   *
   * @param compressed whether the upload was
   */
  static String ofFile(String originalName, boolean compressed) {
    String name = lastPart(originalName);
    if (compressed) {
      name = COMPRESSED.matcher(name).replaceFirst("");
    }
    Matcher conf = CONF.matcher(name);
    String stem =
        conf.find() ? name.substring(0, conf.start()) : SUFFIX.matcher(name).replaceFirst("");
    stem = COPY.matcher(stem).replaceFirst("");
    return EntryPath.of(stem + ".conf") instanceof EntryPath.Safe safe && !stem.isEmpty()
        ? safe.path()
        : "upload.conf";
  }

  private static String lastPart(String name) {
    List<String> parts = EtcRoot.parts(name);
    return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
  }
}
