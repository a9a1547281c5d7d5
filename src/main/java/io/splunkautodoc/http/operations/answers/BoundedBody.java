package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** Reads a body into memory, up to a limit. */
final class BoundedBody {
  private BoundedBody() {}

  /** Has to be called in the turn that began the request; past the limit it fails with 413. */
  static Future<Buffer> read(HttpServerRequest request, long mostBytes) {
    String length = request.getHeader("Content-Length");
    if (length != null && length.length() <= 18 && Long.parseLong(length) > mostBytes) {
      return Future.failedFuture(tooLarge(mostBytes));
    }
    if (request.getHeader("Expect") != null && request.version() != HttpVersion.HTTP_1_0) {
      request.response().writeContinue();
    }
    Promise<Buffer> done = Promise.promise();
    Buffer body = Buffer.buffer();
    request.exceptionHandler(done::tryFail);
    request.handler(
        piece -> {
          if (body.length() + piece.length() > mostBytes) {
            request.handler(rest -> {});
            done.tryFail(tooLarge(mostBytes));
          } else {
            body.appendBuffer(piece);
          }
        });
    request.endHandler(end -> done.tryComplete(body));
    return done.future();
  }

  private static ProblemException tooLarge(long mostBytes) {
    return Problem.of(413, "too-large", "The body is larger than %,d bytes.".formatted(mostBytes))
        .exception();
  }
}
