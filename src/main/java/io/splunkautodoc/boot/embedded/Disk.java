package io.splunkautodoc.boot.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that outlast a power cut, and that nobody else reads. */
public final class Disk {
  /** Windows cannot open folders, and journals their entries itself. */
  private static final boolean CAN_OPEN_FOLDERS = File.separatorChar == '/';

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private Disk() {}

  /** Makes an empty file that its owner alone can read, where the file system knows owners. */
  static Path createPrivate(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY))
        : Files.createFile(file);
  }

  /**
   * Writes a file that only its owner may read, from its first byte on. Whoever reads it, also
   * after a power cut, sees the old or the new text.
   */
  public static void writePrivate(Path file, String text) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.deleteIfExists(next);
    Files.writeString(createPrivate(next), text);
    sync(next);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncFolder(file.toAbsolutePath().resolveSibling("").normalize());
  }

  /** Waits until the file's bytes are on the disk. */
  static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Waits until the folder's entries (not what is in them) are on the disk. */
  static void syncFolder(Path folder) throws IOException {
    if (CAN_OPEN_FOLDERS) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
