package io.splunkautodoc.http.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/** Writes problems as responses. */
public final class ProblemWriter {
  public static final String MEDIA_TYPE = "application/problem+json";

  private ProblemWriter() {}

  /**
   * Writes a problem. Where the request's body is still coming, the connection is closed after a
   * short while in which the sender may read the answer; see {@link LingeringClose}. A response
   * that has begun can no longer say anything, so its connection is cut instead.
   */
  public static void write(HttpServerRequest request, Problem problem) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      request.connection().close();
      return;
    }
    boolean bodyIsComing = hasBody(request) && !request.isEnded();
    problem.headers().forEach(response::putHeader);
    if (bodyIsComing && request.version() != HttpVersion.HTTP_2) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    var body = problem.toJson(request.path() == null ? "" : request.path()).toBuffer();
    var written =
        response
            .setStatusCode(problem.status())
            .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
            .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
            .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()))
            .end(body);
    if (bodyIsComing) {
      written.onComplete(done -> LingeringClose.start(request));
    }
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || (length != null && !"0".equals(length));
  }
}
