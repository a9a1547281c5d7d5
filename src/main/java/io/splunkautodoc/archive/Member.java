package io.splunkautodoc.archive;

import java.io.InputStream;

/**
 * One member of an archive, at the time when its content can be read.
 *
 * @param name as the archive has it
 * @param statedSize in bytes; -1 where the archive does not say
 * @param content empty but for files
 */
record Member(String name, Type type, long statedSize, InputStream content) {

  enum Type {
    FILE,
    FOLDER,
    LINK,
    SPECIAL,
    ENCRYPTED,
    UNSUPPORTED
  }
}
