package io.splunkautodoc.http.content;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The {@code Content-Disposition} response header (RFC 6266, names as in RFC 8187). */
public final class ContentDisposition {
  private static final String ATTR_CHARS = "!#$&+-.^_`|~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private ContentDisposition() {}

  /** Offers a file under a name, whatever characters it has; the header is plain ASCII. */
  public static String attachment(String name) {
    String ascii = ascii(name);
    String header = "attachment; filename=\"" + ascii + "\"";
    return ascii.equals(name) ? header : header + "; filename*=UTF-8''" + encoded(name);
  }

  /**
   * Shows the body, and offers it under a name where it is kept.
   *
   * @param name only letters, digits, {@code .}, {@code -} and {@code _}
   */
  public static String inline(String name) {
    return "inline; filename=\"" + name + "\"";
  }

  /** For readers that know no {@code filename*}. */
  private static String ascii(String name) {
    StringBuilder ascii = new StringBuilder(name.length());
    name.codePoints()
        .map(c -> c < 0x20 || c > 0x7e || c == '"' || c == '\\' || c == '%' || c == '/' ? '_' : c)
        .forEach(ascii::appendCodePoint);
    return ascii.toString();
  }

  private static String encoded(String name) {
    StringBuilder encoded = new StringBuilder(name.length() * 3);
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean isAlphanumeric =
          (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
      if (isAlphanumeric || (b > 0 && ATTR_CHARS.indexOf(b) >= 0)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.toHexDigits(b));
      }
    }
    return encoded.toString();
  }
}
