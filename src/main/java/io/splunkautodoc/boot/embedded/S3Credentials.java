package io.splunkautodoc.boot.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The keys of the embedded S3: made once at random, kept in a file that only its owner can read.
 */
record S3Credentials(String accessKey, String secretKey) {
  /** Reads the keys from the file, after making it where it is missing. */
  static S3Credentials keptIn(Path file) {
    try {
      if (Files.notExists(file)) {
        write(file, new S3Credentials(random(10), random(20)));
      }
      return read(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static S3Credentials read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.size() != 2 || lines.stream().anyMatch(String::isBlank)) {
      throw new IOException(file + " must hold two lines, access key and secret key; or remove it");
    }
    return new S3Credentials(lines.get(0), lines.get(1));
  }

  private static void write(Path file, S3Credentials keys) throws IOException {
    Disk.writePrivate(file, keys.accessKey + "\n" + keys.secretKey + "\n");
  }

  private static String random(int bytes) {
    byte[] drawn = new byte[bytes];
    new SecureRandom().nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  /** The secret stays out of logs. */
  @Override
  public String toString() {
    return "access key " + accessKey;
  }
}
