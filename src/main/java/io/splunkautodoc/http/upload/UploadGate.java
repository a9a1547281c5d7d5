package io.splunkautodoc.http.upload;

import io.splunkautodoc.http.content.ReprDigest;
import io.splunkautodoc.http.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an upload's headers must say before a byte of its body is read. */
public final class UploadGate {
  /** What the framing and the other fields of a multipart body may add to its files, in bytes. */
  public static final long MULTIPART_SLACK = 1L << 20;

  private static final Pattern WHOLE = Pattern.compile("bytes 0-(\\d{1,18})/(\\d{1,18})");

  private UploadGate() {}

  /**
   * Refuses by a {@code ProblemException}.
   *
   * @param limitBytes the longest body
   * @param settingBytes the setting {@code limits.upload-bytes}, for the message
   * @return the SHA-256 that the sender announced, null where it did not
   */
  public static @Nullable String pass(
      HttpServerRequest request, long limitBytes, long settingBytes) {
    needsWhole(request);
    String announced = announcedDigest(request);
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && parsed(length) > limitBytes) {
      throw Refusals.tooLarge(settingBytes).exception();
    }
    String expected = request.getHeader(HttpHeaders.EXPECT);
    if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
      throw Problem.of(417, "", "Only Expect: 100-continue is understood.").exception();
    }
    return announced;
  }

  /** Asks a sender that waits for it to go on. */
  static void goOn(HttpServerRequest request) {
    if (request.getHeader(HttpHeaders.EXPECT) != null
        && request.version() != HttpVersion.HTTP_1_0) {
      request.response().writeContinue();
    }
  }

  /** Refuses a request without a body. */
  public static void needsBody(HttpServerRequest request, String field) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean isChunked =
        request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
            || (length == null && request.version() == HttpVersion.HTTP_2);
    if (!isChunked && (length == null || parsed(length) == 0)) {
      throw Problem.invalid(field, "is missing: the request has no body").exception();
    }
  }

  /** {@code curl -C} sends the rest of a file and says so; stored, it would pass for the whole. */
  private static void needsWhole(HttpServerRequest request) {
    String range = request.getHeader("Content-Range");
    if (range == null) {
      return;
    }
    Matcher whole = WHOLE.matcher(range.strip());
    if (!whole.matches() || parsed(whole.group(1)) != parsed(whole.group(2)) - 1) {
      throw Problem.of(
              400,
              "partial-upload",
              "The Content-Range says that this is a part of the file. An upload cannot be carried"
                  + " on; send the whole file.")
          .exception();
    }
  }

  private static @Nullable String announcedDigest(HttpServerRequest request) {
    String header = String.join(", ", request.headers().getAll("Repr-Digest"));
    ReprDigest.Reading reading = ReprDigest.read(header);
    if (reading instanceof ReprDigest.Reading.Malformed) {
      throw Problem.invalid(
              "Repr-Digest", "has to be sha-256=:<the 32 bytes in base64>: (RFC 9530)")
          .exception();
    }
    return reading instanceof ReprDigest.Reading.Sha256 sha256 ? sha256.hex() : null;
  }

  private static long parsed(String length) {
    try {
      return Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
