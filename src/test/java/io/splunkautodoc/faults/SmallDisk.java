package io.splunkautodoc.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
        run("mount", "-t", "tmpfs", "-o", "size=" + MIB + "m", "tmpfs", folder.toString());
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
    String refused = run("umount", "-l", mounted.toString());
    if (!refused.isEmpty()) {
      System.out.println("still mounted: " + refused);
    }
  }

  /** What the program said; empty where it did well. */
  private static String run(String... command) throws IOException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      return exit == 0 ? "" : command[0] + " ended with " + exit + ": " + said.strip();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    } catch (IOException notThere) {
      return String.valueOf(notThere.getMessage());
    }
  }
}
