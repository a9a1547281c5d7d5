package io.splunkautodoc.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An ext4 file system in a file, whose power can be cut: it goes on with what had reached the
 * device by then, and what was only in the page cache, never fsynced, is gone. It writes nothing
 * back by itself for ten minutes, so that nothing is saved by luck. Needs the right to mount.
 */
final class CuttableDisk implements AutoCloseable {
  private static final String SIZE = "768M";

  private final Path folder;
  private final Path mounted;
  private int cuts;

  private CuttableDisk(Path folder) {
    this.folder = folder;
    this.mounted = folder.resolve("mounted");
  }

  /** Makes one; empty, with the reason printed, where that is not allowed. */
  static Optional<CuttableDisk> make(Path folder) throws IOException {
    CuttableDisk disk = new CuttableDisk(folder.toAbsolutePath());
    Files.createDirectories(disk.mounted);
    String image = disk.image().toString();
    String refused = Programs.run("truncate", "-s", SIZE, image);
    if (refused.isEmpty()) {
      refused = Programs.run("mkfs.ext4", "-q", "-F", image);
    }
    if (refused.isEmpty()) {
      refused = disk.mount();
    }
    if (refused.isEmpty()) {
      return Optional.of(disk);
    }
    System.out.println("power cuts are left out: " + refused);
    return Optional.empty();
  }

  /** The folder that lies on it, the same before and after a cut. */
  Path folder() {
    return mounted;
  }

  /** Whoever wrote to it must have been killed. */
  void cutPower() {
    // Copied as it is in this moment: unmounting would write back what was never fsynced.
    Path before = image();
    cuts++;
    require(Programs.run("cp", "--sparse=always", before.toString(), image().toString()));
    require(Programs.run("umount", mounted.toString()));
    require(Programs.run("rm", before.toString()));
    require(mount());
  }

  private String mount() {
    return Programs.run("mount", "-o", "loop,commit=600", image().toString(), mounted.toString());
  }

  private Path image() {
    return folder.resolve("disk" + cuts + ".img");
  }

  private static void require(String refused) {
    if (!refused.isEmpty()) {
      throw new IllegalStateException(refused);
    }
  }

  @Override
  public void close() {
    require(Programs.run("umount", mounted.toString()));
  }
}
