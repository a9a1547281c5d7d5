package io.splunkautodoc.analysis.precedence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Names of objects in {@code metadata/}: parts joined by slashes, each coded as in a URL. */
final class ObjectNames {
  private ObjectNames() {}

  /**
   * The name with every {@code %xx} replaced; what is no such code stays as it is. A slash at the
   * end ({@code [props/x/]}, as Splunk itself writes it) names the same object.
   */
  static String of(String header) {
    return decode(header.endsWith("/") ? header.substring(0, header.length() - 1) : header);
  }

  private static String decode(String name) {
    if (name.indexOf('%') < 0) {
      return name;
    }
    byte[] coded = name.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(coded.length);
    int at = 0;
    while (at < coded.length) {
      int value = coded[at] == '%' && at + 2 < coded.length ? hex(coded, at + 1) : -1;
      decoded.write(value < 0 ? coded[at] : value);
      at += value < 0 ? 1 : 3;
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static int hex(byte[] text, int at) {
    int high = Character.digit(text[at], 16);
    int low = Character.digit(text[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
