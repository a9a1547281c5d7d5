package io.splunkautodoc.conf;

/** Whether bytes are UTF-8, as RFC 3629 has it: no overlong forms, no surrogates. */
final class Utf8 {
  private Utf8() {}

  /** Where the first byte is that breaks the rules; {@code bytes.length} where none does. */
  static int firstBroken(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length) {
      if (bytes[at] >= 0) {
        at = Math.max(at + 1, Scan.indexOfUnusual(bytes, at, bytes.length));
        continue;
      }
      int length = lengthAt(bytes, at);
      if (length == 0) {
        return at;
      }
      at += length;
    }
    return at;
  }

  /** How many bytes the character at a byte above 0x7F has; 0 where it is broken. */
  private static int lengthAt(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || length > bytes.length - at) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xFF;
    boolean allowed =
        switch (lead) {
          case 0xE0 -> second >= 0xA0;
          case 0xED -> second < 0xA0;
          case 0xF0 -> second >= 0x90;
          case 0xF4 -> second < 0x90;
          default -> true;
        };
    return allowed ? length : 0;
  }
}
