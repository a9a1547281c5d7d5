package io.splunkautodoc.boot.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes what was written outlast a power cut. */
final class Disk {
  /** Windows cannot open folders, and journals their entries itself. */
  private static final boolean CAN_OPEN_FOLDERS = File.separatorChar == '/';

  private Disk() {}

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
