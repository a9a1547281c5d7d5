package io.splunkautodoc.archive;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

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

  /** A tar with members of any kind. */
  static byte[] tar(TarWriting writing) {
    return bytes(
        out -> {
          try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "ISO-8859-1")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            writing.to(tar);
          }
        });
  }

  static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content)
      throws IOException {
    entry.setSize(content.length);
    // Fractions of a second would take a header of their own.
    entry.setModTime(0);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  static void put(TarArchiveOutputStream tar, String name) throws IOException {
    put(tar, new TarArchiveEntry(name, true), CONTENT);
  }

  /** One member as it lies in a tar, also of types that no packer lets through. */
  static byte[] member(char type, String name, byte[] content) {
    byte[] tar = tar(out -> put(out, new TarArchiveEntry(name, true), content));
    patch(tar, 0, 156, String.valueOf(type));
    return Arrays.copyOf(tar, 512 + (content.length + 511) / 512 * 512);
  }

  static byte[] joined(byte[]... parts) {
    return bytes(
        out -> {
          for (byte[] part : parts) {
            out.write(part);
          }
        });
  }

  static byte[] bzip2(byte[] bytes) {
    return packed(bytes, BZip2CompressorOutputStream::new);
  }

  static byte[] xz(byte[] bytes) {
    return packed(bytes, out -> new XZOutputStream(out, new LZMA2Options(1)));
  }

  static byte[] zstd(byte[] bytes) {
    return packed(bytes, ZstdOutputStream::new);
  }

  private static byte[] packed(byte[] bytes, Packer packer) {
    return bytes(
        out -> {
          try (OutputStream packing = packer.on(out)) {
            packing.write(bytes);
          }
        });
  }

  /** Writes over a tar's header at {@code at}, and states its checksum anew. */
  static void patch(byte[] tar, int at, int offset, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, tar, at + offset, bytes.length);
    Arrays.fill(tar, at + 148, at + 156, (byte) ' ');
    int sum = 0;
    for (int i = at; i < at + 512; i++) {
      sum += tar[i] & 0xff;
    }
    byte[] stated = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(stated, 0, tar, at + 148, 8);
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

  interface TarWriting {
    void to(TarArchiveOutputStream tar) throws IOException;
  }

  interface Packer {
    OutputStream on(OutputStream out) throws IOException;
  }

  interface Writing {
    void to(OutputStream out) throws IOException;
  }
}
