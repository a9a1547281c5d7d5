package io.splunkautodoc.boot.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random password in a file that only its owner can read (mode 0600). */
final class PasswordFile {
  private static final int BYTES = 24;

  private PasswordFile() {}

  /** The password in the file; a new one, safely on disk, where there is no file yet. */
  static String readOrCreate(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file);
    }
    return Files.readString(file).strip();
  }

  private static void create(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Disk.writePrivate(file, HexFormat.of().formatHex(random) + "\n");
  }
}
