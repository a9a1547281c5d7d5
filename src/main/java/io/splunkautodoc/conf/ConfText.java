package io.splunkautodoc.conf;

import static io.splunkautodoc.conf.TextEncoding.ISO_8859_1;
import static io.splunkautodoc.conf.TextEncoding.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file's text in an encoding that keeps ASCII as it is, so that lines can be told by their bytes.
 */
final class ConfText {
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] bytes;
  private final int start;
  private final Charset charset;
  private final boolean hasNul;
  private final TextEncoding encoding;

  private ConfText(
      byte[] bytes, int start, Charset charset, boolean hasNul, TextEncoding encoding) {
    this.bytes = bytes;
    this.start = start;
    this.charset = charset;
    this.hasNul = hasNul;
    this.encoding = encoding;
  }

  static ConfText of(byte[] bytes, ProblemList problems) {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
    TextEncoding encoding = mark.map(ByteOrderMark::encoding).orElse(UTF_8);
    int start = mark.map(ByteOrderMark::length).orElse(0);
    if (encoding != UTF_8) {
      problems.add(ProblemKind.UTF16_OR_32, 1, "The file is in " + encoding.wireName() + ".");
      return wide(bytes, start, encoding, problems);
    }
    if (mark.isPresent()) {
      problems.add(ProblemKind.BYTE_ORDER_MARK, 1, "The file begins with one of UTF-8.");
    }
    return narrow(bytes, start, encoding, problems);
  }

  /** The file's own bytes, unless it was in UTF-16 or UTF-32. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the text begins, after a byte order mark. */
  int start() {
    return start;
  }

  /** Of the file. */
  TextEncoding encoding() {
    return encoding;
  }

  boolean hasNul() {
    return hasNul;
  }

  /** The string of some bytes of this text. */
  String string(byte[] source, int from, int to) {
    String string = new String(source, from, to - from, charset);
    return hasNul ? string.replace('\0', REPLACEMENT) : string;
  }

  private static ConfText wide(
      byte[] bytes, int start, TextEncoding encoding, ProblemList problems) {
    String text = new String(bytes, start, bytes.length - start, encoding.charset());
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int broken = text.indexOf(REPLACEMENT);
    if (broken >= 0) {
      int line = 1 + (int) text.substring(0, broken).chars().filter(each -> each == '\n').count();
      problems.add(ProblemKind.BROKEN_CHARACTERS, line, "The first is in this line.");
    }
    return narrow(utf8, 0, encoding, problems);
  }

  private static ConfText narrow(
      byte[] bytes, int start, TextEncoding encoding, ProblemList problems) {
    int unusual = Scan.indexOfUnusual(bytes, start, bytes.length);
    if (unusual == bytes.length) {
      return new ConfText(bytes, start, StandardCharsets.ISO_8859_1, false, encoding);
    }
    int nul = Scan.indexOf(bytes, '\0', unusual, bytes.length);
    boolean hasNul = nul < bytes.length;
    if (hasNul) {
      String detail = "The first is in this line.";
      problems.add(ProblemKind.NUL_CHARACTER, Scan.lineOf(bytes, nul), detail);
    }
    int broken = Utf8.firstBroken(bytes, unusual);
    if (broken < bytes.length) {
      String detail = "The first byte that is not UTF-8 is in this line.";
      problems.add(ProblemKind.NOT_UTF8, Scan.lineOf(bytes, broken), detail);
      return new ConfText(bytes, start, StandardCharsets.ISO_8859_1, hasNul, ISO_8859_1);
    }
    return new ConfText(bytes, start, StandardCharsets.UTF_8, hasNul, encoding);
  }
}
