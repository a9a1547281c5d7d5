package io.splunkautodoc.boot.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL programs of this machine, unpacked from the class path once and found again by
 * their content. Several processes may unpack at the same time.
 */
final class PostgresBinaries {
  private static final int OWNER_MAY_EXECUTE = 0100;

  private PostgresBinaries() {}

  /**
   * The folder that holds {@code bin/postgres}.
   *
   * @param parent where to unpack, in a sub-folder named by content
   */
  static Path unpackedIn(Path parent) throws IOException {
    String resource = resourceName();
    Path folder = parent.resolve("postgres-" + contentId(resource));
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(parent);
      Path unfinished = Files.createTempDirectory(parent, "unpacking-");
      try {
        unpack(resource, unfinished);
        moveIntoPlace(unfinished, folder);
      } finally {
        Folders.delete(unfinished);
      }
    }
    return folder;
  }

  private static void moveIntoPlace(Path unfinished, Path folder) throws IOException {
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      boolean anotherProcessWasFaster = Files.isDirectory(folder);
      if (!anotherProcessWasFaster) {
        throw e;
      }
    }
  }

  private static void unpack(String resource, Path folder) throws IOException {
    try (InputStream compressed = open(resource);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(compressed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !target.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make executable: " + target);
    }
  }

  private static String contentId(String resource) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(open(resource), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = PostgresBinaries.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException(
          "no embedded PostgreSQL for this machine ("
              + resource
              + " is not on the class path); set database.url to a server of your own");
    }
    return in;
  }

  private static String resourceName() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String family =
        os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
    boolean arm = arch.equals("aarch64") && !family.equals("windows");
    return "/postgres-" + family + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
  }
}
