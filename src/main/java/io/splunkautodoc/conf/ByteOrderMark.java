package io.splunkautodoc.conf;

import java.util.Optional;

/** The bytes before a text that say how it is encoded. */
enum ByteOrderMark {
  UTF_8(TextEncoding.UTF_8, "\u00EF\u00BB\u00BF"),
  // Before UTF-16: its mark is the beginning of this one.
  UTF_32LE(TextEncoding.UTF_32LE, "\u00FF\u00FE\0\0"),
  UTF_32BE(TextEncoding.UTF_32BE, "\0\0\u00FE\u00FF"),
  UTF_16LE(TextEncoding.UTF_16LE, "\u00FF\u00FE"),
  UTF_16BE(TextEncoding.UTF_16BE, "\u00FE\u00FF");

  private static final ByteOrderMark[] ALL = values();

  private final TextEncoding encoding;

  /** One character a byte. */
  private final String mark;

  ByteOrderMark(TextEncoding encoding, String mark) {
    this.encoding = encoding;
    this.mark = mark;
  }

  static Optional<ByteOrderMark> of(byte[] bytes) {
    for (ByteOrderMark each : ALL) {
      if (each.begins(bytes)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  TextEncoding encoding() {
    return encoding;
  }

  /** In bytes. */
  int length() {
    return mark.length();
  }

  private boolean begins(byte[] bytes) {
    if (bytes.length < mark.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if ((bytes[i] & 0xFF) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
