package io.splunkautodoc.http.content;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A strong entity tag (RFC 9110, 8.8.3).
 *
 * @param text with its quotes
 */
public record EntityTag(String text) {
  private static final int DIGEST_BYTES = 16;
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /** The tag of a body: another body, another tag. */
  public static EntityTag of(Buffer body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
      byte[] start = Arrays.copyOf(digest, DIGEST_BYTES);
      return new EntityTag(
          '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(start) + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The tag of a body that is the same whenever this text is, such as its version. */
  public static EntityTag ofVersion(String version) {
    return of(Buffer.buffer(version));
  }

  /** The tag of bytes whose SHA-256 is known. */
  public static EntityTag ofSha256(String hex) {
    return new EntityTag('"' + hex + '"');
  }

  /** Whether an {@code If-None-Match} header names it, compared weakly as RFC 9110 asks. */
  public boolean isIn(@Nullable String ifNoneMatch) {
    return matches(ifNoneMatch, true);
  }

  /** Whether an {@code If-Match} or {@code If-Range} header names it, compared strongly. */
  public boolean isStronglyIn(@Nullable String ifMatch) {
    return matches(ifMatch, false);
  }

  private boolean matches(@Nullable String header, boolean weakly) {
    if (header == null) {
      return false;
    }
    return Arrays.stream(COMMA.split(header.strip()))
        .map(tag -> weakly && tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(text));
  }
}
