package io.splunkautodoc.dropfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like from outside, at one moment; links are not followed.
 *
 * @param size in bytes
 * @param fileKey device and inode, where the file system has them
 */
record FileState(Kind kind, long size, FileTime modified, @Nullable Object fileKey) {

  /** What a name in the share stands for. */
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    /** A pipe, a socket or a device: opening it may hang or worse. */
    SPECIAL
  }

  static FileState of(BasicFileAttributes seen) {
    Kind kind =
        seen.isRegularFile()
            ? Kind.FILE
            : seen.isDirectory() ? Kind.FOLDER : seen.isSymbolicLink() ? Kind.LINK : Kind.SPECIAL;
    return new FileState(kind, seen.size(), seen.lastModifiedTime(), seen.fileKey());
  }

  static FileState of(Path file) throws IOException {
    return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
  }
}
