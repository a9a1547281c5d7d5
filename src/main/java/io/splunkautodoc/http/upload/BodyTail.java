package io.splunkautodoc.http.upload;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Watches the end of a multipart body for its closing delimiter. The decoder takes a body without
 * one for complete and leaves its last part open.
 */
final class BodyTail {
  private static final Pattern BOUNDARY =
      Pattern.compile(
          ";\\s*boundary\\s*=\\s*(?:\"([^\"]{1,200})\"|([^\\s;\"]{1,200}))",
          Pattern.CASE_INSENSITIVE);

  /** An epilogue behind the closing delimiter is allowed (RFC 2046, 5.1.1); this much is read. */
  private static final int EPILOGUE_BYTES = 1_024;

  private final String boundary;
  private final byte[] delimiter;
  private Buffer tail = Buffer.buffer();

  private BodyTail(String boundary) {
    this.boundary = boundary;
    delimiter = ("--" + boundary + "--").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Null where the content type names no boundary. */
  static @Nullable BodyTail of(String contentType) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      return null;
    }
    return new BodyTail(boundary.group(1) != null ? boundary.group(1) : boundary.group(2));
  }

  /** What the content type said. */
  String boundary() {
    return boundary;
  }

  void add(Buffer chunk) {
    int keep = delimiter.length + EPILOGUE_BYTES;
    if (chunk.length() >= keep) {
      tail = chunk.getBuffer(chunk.length() - keep, chunk.length());
    } else {
      int from = Math.max(0, tail.length() + chunk.length() - keep);
      tail = Buffer.buffer(keep).appendBuffer(tail, from, tail.length() - from).appendBuffer(chunk);
    }
  }

  /** Whether the body ended as it should. */
  boolean isClosed() {
    return tail.toString(StandardCharsets.ISO_8859_1)
        .contains(new String(delimiter, StandardCharsets.ISO_8859_1));
  }
}
