package io.splunkautodoc.conf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * One file as it was read. It writes back byte for byte what it read; immutable as long as nobody
 * changes the array that it was read from.
 */
public final class ConfDocument {
  private final byte[] bytes;
  private final TextEncoding encoding;
  private final List<Stanza> stanzas;
  private final List<Problem> problems;

  ConfDocument(byte[] bytes, TextEncoding encoding, List<Stanza> stanzas, List<Problem> problems) {
    this.bytes = bytes;
    this.encoding = encoding;
    this.stanzas = List.copyOf(stanzas);
    this.problems = List.copyOf(problems);
  }

  /** Every stanza where it stands, those of the same name included, in the order of the file. */
  public List<Stanza> stanzas() {
    return stanzas;
  }

  /**
   * What is wrong, in the order of the lines. Of each kind there are {@value
   * ProblemList#MOST_OF_A_KIND} at most, and then one that counts the others.
   */
  public List<Problem> problems() {
    return problems;
  }

  public TextEncoding encoding() {
    return encoding;
  }

  /** A copy of the file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The file's size in bytes. */
  public int size() {
    return bytes.length;
  }

  /** Writes the file as it was read. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  /**
   * The file as text: its line ends as they are, without a byte order mark; bytes that are no text
   * come as the replacement character.
   */
  public String text() {
    int mark = ByteOrderMark.of(bytes).map(ByteOrderMark::length).orElse(0);
    return new String(bytes, mark, bytes.length - mark, encoding.charset());
  }
}
