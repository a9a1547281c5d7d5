package io.splunkautodoc.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Small archives for tests; every member but a folder and those named "empty:…" has two bytes. */
final class ArchiveOf {
  private static final byte[] CONTENT = "#\n".getBytes(StandardCharsets.UTF_8);

  private ArchiveOf() {}

  static byte[] tar(String... names) {
    return bytes(
        out -> {
          try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (String name : names) {
              boolean empty = name.startsWith("empty:");
              TarArchiveEntry entry =
                  new TarArchiveEntry(empty ? name.substring("empty:".length()) : name);
              byte[] content = empty || name.endsWith("/") ? new byte[0] : CONTENT;
              entry.setSize(content.length);
              tar.putArchiveEntry(entry);
              tar.write(content);
              tar.closeArchiveEntry();
            }
          }
        });
  }

  static byte[] tgz(String... names) {
    return gzip(tar(names));
  }

  static byte[] gzip(byte[] bytes) {
    return bytes(
        out -> {
          try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
          }
        });
  }

  static byte[] zip(String... names) {
    return bytes(
        out -> {
          try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (String name : names) {
              zip.putArchiveEntry(new ZipArchiveEntry(name));
              zip.write(name.endsWith("/") ? new byte[0] : CONTENT);
              zip.closeArchiveEntry();
            }
          }
        });
  }

  static byte[] bytes(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  interface Writing {
    void to(OutputStream out) throws IOException;
  }
}
