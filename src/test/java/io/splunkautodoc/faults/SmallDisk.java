package io.splunkautodoc.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk of a few MiB (tmpfs) under a node's home, to be filled. Needs the right to mount. */
final class SmallDisk implements AutoCloseable {
  private static final int MIB = 24;

  private final Path mounted;

  private SmallDisk(Path mounted) {
    this.mounted = mounted;
  }

  /** Mounts it over an empty folder; empty, with the reason printed, where that is not allowed. */
  static Optional<SmallDisk> mount(Path folder) throws IOException {
    Files.createDirectories(folder);
    String refused =
        Programs.run("mount", "-t", "tmpfs", "-o", "size=" + MIB + "m", "tmpfs", folder.toString());
    if (refused.isEmpty()) {
      return Optional.of(new SmallDisk(folder));
    }
    System.out.println("full disks are left out: " + refused);
    return Optional.empty();
  }

  /** Leaves no byte free. */
  void fill() throws IOException {
    byte[] chunk = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(ballast())) {
      for (int i = 0; i < MIB * 16 + 1; i++) {
        out.write(chunk);
      }
    } catch (IOException full) {
      // That is what it was filled for; a page or so may be left, and small files may still fit.
      return;
    }
  }

  void free() throws IOException {
    Files.deleteIfExists(ballast());
  }

  private Path ballast() {
    return mounted.resolve("ballast");
  }

  @Override
  public void close() throws IOException {
    String refused = Programs.run("umount", "-l", mounted.toString());
    if (!refused.isEmpty()) {
      System.out.println("still mounted: " + refused);
    }
  }
}
