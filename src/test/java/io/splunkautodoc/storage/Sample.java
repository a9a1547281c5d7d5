package io.splunkautodoc.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** A file of random bytes and its key. */
record Sample(Path file, ObjectKey key, long size) {
  private static final int CHUNK = 1 << 16;

  /** Writes it; the same seed and size give the same bytes. */
  static Sample write(Path folder, long seed, long size) {
    try {
      Path file = folder.resolve("sample-" + seed + "-" + size);
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      Random random = new Random(seed);
      byte[] chunk = new byte[CHUNK];
      try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), sha256)) {
        for (long left = size; left > 0; left -= CHUNK) {
          random.nextBytes(chunk);
          out.write(chunk, 0, (int) Math.min(CHUNK, left));
        }
      }
      return new Sample(file, new ObjectKey(HexFormat.of().formatHex(sha256.digest())), size);
    } catch (IOException | NoSuchAlgorithmException failed) {
      throw new IllegalStateException(failed);
    }
  }

  byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
