package io.splunkautodoc.dropfolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Names one dropped file, so that it never becomes two runs. */
final class SourceKey {
  private SourceKey() {}

  /**
   * The same for one file until it is written, replaced or dropped again. The device number stays
   * out: it may change when the share is mounted anew.
   */
  static String of(Path folder, Path file) throws IOException {
    Map<String, Object> seen = attributes(file);
    String text =
        String.join(
            "\0",
            folder.relativize(file).toString(),
            String.valueOf(seen.get("size")),
            String.valueOf(seen.get("lastModifiedTime")),
            String.valueOf(seen.get("ino")),
            String.valueOf(seen.get("ctime")));
    return "drop:" + HexFormat.of().formatHex(sha256(text));
  }

  private static Map<String, Object> attributes(Path file) throws IOException {
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    return Files.readAttributes(
        file,
        unix ? "unix:size,lastModifiedTime,ino,ctime" : "size,lastModifiedTime",
        LinkOption.NOFOLLOW_LINKS);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
