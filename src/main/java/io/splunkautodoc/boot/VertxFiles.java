package io.splunkautodoc.boot;

import io.splunkautodoc.boot.embedded.Folders;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where Vert.x unpacks what its parts read from the class path. Not in the machine's folder for
 * temporary files, where every process that is killed would leave something for good.
 */
final class VertxFiles {
  private static final String NAME = "vertx";

  /** Bytes; ten times what is unpacked. */
  private static final long ROOM = 4L << 20;

  private VertxFiles() {}

  /**
   * A new folder below one that only this process uses; those of killed processes are removed. The
   * machine's folder where the home's disk is full: what fails there is the home, and says so, not
   * the contract that could not be unpacked.
   *
   * @param scratch in a home that is there
   */
  static FileSystemOptions below(Path scratch) throws IOException {
    return below(scratch, ROOM);
  }

  static FileSystemOptions below(Path scratch, long room) throws IOException {
    if (scratch.resolveSibling("").toFile().getUsableSpace() < room) {
      return new FileSystemOptions();
    }
    Files.createDirectories(scratch);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(scratch, NAME + "-*")) {
      for (Path folder : left) {
        Folders.delete(folder);
      }
    }
    return new FileSystemOptions().setFileCacheDir(scratch.resolve(NAME).toString());
  }

  /** For programs that need nothing of the class path. */
  static FileSystemOptions none() {
    return new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false);
  }
}
