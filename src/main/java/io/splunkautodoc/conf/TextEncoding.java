package io.splunkautodoc.conf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file's bytes were read as text. */
public enum TextEncoding {
  UTF_8("utf-8", StandardCharsets.UTF_8),
  /** What every byte is something in: the fallback. */
  ISO_8859_1("iso-8859-1", StandardCharsets.ISO_8859_1),
  UTF_16LE("utf-16le", StandardCharsets.UTF_16LE),
  UTF_16BE("utf-16be", StandardCharsets.UTF_16BE),
  UTF_32LE("utf-32le", Charset.forName("UTF-32LE")),
  UTF_32BE("utf-32be", Charset.forName("UTF-32BE"));

  private final String wireName;
  private final Charset charset;

  TextEncoding(String wireName, Charset charset) {
    this.wireName = wireName;
    this.charset = charset;
  }

  /** How users and the database call it. */
  public String wireName() {
    return wireName;
  }

  /** What turns the file's bytes, after any byte order mark, into text and back. */
  public Charset charset() {
    return charset;
  }
}
