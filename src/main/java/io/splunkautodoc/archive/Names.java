package io.splunkautodoc.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Names of members, whose encoding archives do not always tell. */
final class Names {
  private Names() {}

  /**
   * A name that was read as Latin-1, or already as UTF-16.
   *
   * @param otherwise what its bytes are where they are no UTF-8
   */
  static String decoded(String name, Charset otherwise) {
    if (Shown.isPlain(name) || name.chars().anyMatch(c -> c > 0xff)) {
      return name;
    }
    return decoded(name.getBytes(StandardCharsets.ISO_8859_1), otherwise);
  }

  /** The same for bytes. */
  static String decoded(byte[] name, Charset otherwise) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      return new String(name, otherwise);
    }
  }
}
