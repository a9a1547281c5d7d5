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

  private VertxFiles() {}

  /** A new folder below one that only this process uses; those of killed processes are removed. */
  static FileSystemOptions below(Path scratch) throws IOException {
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
