package io.splunkautodoc.conf;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells files that only share the ending with configurations. */
final class Foreign {
  /** As much as is looked at, in bytes. */
  private static final int SAMPLE = 4096;

  /** Control characters in a sample: no text has as many, and as great a share. */
  private static final int MANY = 16;

  private static final int SHARE_PERCENT = 5;

  private static final List<byte[]> PACKED =
      List.of(
          bytes(0x1F, 0x8B, 0x08), // gzip
          bytes('P', 'K', 0x03, 0x04), // zip
          bytes('B', 'Z', 'h'), // bzip2
          bytes(0xFD, '7', 'z', 'X', 'Z'), // xz
          bytes(0x28, 0xB5, 0x2F, 0xFD)); // zstd

  private Foreign() {}

  static boolean isBinary(byte[] bytes, int start) {
    if (PACKED.stream().anyMatch(magic -> beginsWith(bytes, start, magic))) {
      return true;
    }
    int end = Math.min(bytes.length, start + SAMPLE);
    int controls = 0;
    for (int at = start; at < end; at++) {
      byte each = bytes[at];
      if (each >= 0 && each < ' ' && !Scan.isBlank(each)) {
        controls++;
      }
    }
    return controls >= MANY && controls * 100L >= (long) (end - start) * SHARE_PERCENT;
  }

  static boolean isXml(byte[] bytes, int start) {
    int at = start;
    while (at < bytes.length && Scan.isBlank(bytes[at])) {
      at++;
    }
    if (beginsWith(bytes, at, "<?xml") || beginsWith(bytes, at, "<!DOCTYPE")) {
      return true;
    }
    int last = bytes.length - 1;
    while (last > at && Scan.isBlank(bytes[last])) {
      last--;
    }
    return last > at + 1
        && bytes[at] == '<'
        && (bytes[at + 1] == '!' || Character.isLetter(bytes[at + 1]))
        && closesTag(bytes, last);
  }

  /** Whether a tag ends there that closes: {@code </a>} or {@code <a/>}. */
  private static boolean closesTag(byte[] bytes, int last) {
    if (bytes[last] != '>') {
      return false;
    }
    int open = Scan.lastIndexOf(bytes, '<', Math.max(0, last - SAMPLE), last);
    return bytes[last - 1] == '/' || (open >= 0 && bytes[open + 1] == '/');
  }

  /** Whether a line holds a statement or comment of Jinja, as Ansible and others use it. */
  static boolean isTemplate(byte[] bytes, int start, int end) {
    return end - start > 1
        && bytes[start] == '{'
        && (bytes[start + 1] == '%' || bytes[start + 1] == '#');
  }

  private static boolean beginsWith(byte[] bytes, int at, String begin) {
    return beginsWith(bytes, at, begin.getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean beginsWith(byte[] bytes, int at, byte[] begin) {
    for (int i = 0; i < begin.length; i++) {
      if (i >= bytes.length - at || bytes[at + i] != begin[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
