package io.splunkautodoc.http.content;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Repr-Digest} header (RFC 9530), as far as SHA-256 goes. */
public final class ReprDigest {
  private static final int SHA256_BYTES = 32;
  private static final Pattern SHA256 =
      Pattern.compile("(?:^|,)\\s*sha-256\\s*=\\s*:([A-Za-z0-9+/=]*):\\s*(?:;[^,]*)?(?=,|$)");
  private static final Pattern NAMES_SHA256 = Pattern.compile("(?:^|,)\\s*sha-256\\s*(?:=|,|$)");

  /** What a header says. */
  public sealed interface Reading {
    /** Nothing about SHA-256. */
    record None() implements Reading {}

    /**
     * The digest that the sender announced.
     *
     * @param hex 64 lower-case digits
     */
    record Sha256(String hex) implements Reading {}

    /** It names sha-256 and no 32 bytes in base64 between colons. */
    record Malformed() implements Reading {}
  }

  private ReprDigest() {}

  public static Reading read(@Nullable String header) {
    if (header == null) {
      return new Reading.None();
    }
    Matcher sha256 = SHA256.matcher(header);
    if (!sha256.find()) {
      return NAMES_SHA256.matcher(header).find() ? new Reading.Malformed() : new Reading.None();
    }
    try {
      byte[] digest = Base64.getDecoder().decode(sha256.group(1));
      return digest.length == SHA256_BYTES
          ? new Reading.Sha256(HexFormat.of().formatHex(digest))
          : new Reading.Malformed();
    } catch (IllegalArgumentException notBase64) {
      return new Reading.Malformed();
    }
  }

  /**
   * The header for a digest.
   *
   * @param hex 64 hex digits
   */
  public static String write(String hex) {
    return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)) + ":";
  }
}
