package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Iterator;
import java.util.concurrent.RejectedExecutionException;

/**
 * Sends a long text piece by piece, no faster than it is read; no thread waits for a slow reader,
 * and no more than one piece is held.
 */
final class TextStream {
  private static final int PIECE_CHARACTERS = 64 << 10;
  private static final long RETRY_SECONDS = 5;

  private final RunAnswers answers;

  TextStream(RunAnswers answers) {
    this.answers = answers;
  }

  /**
   * Answers with the texts.
   *
   * @param texts used by one thread at a time
   */
  Future<Void> send(RoutingContext context, Iterator<String> texts, boolean headOnly) {
    HttpServerResponse response = context.response();
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    if (headOnly) {
      return response.end();
    }
    Promise<Void> done = Promise.promise();
    next(response, texts, done);
    return done.future();
  }

  private void next(HttpServerResponse response, Iterator<String> texts, Promise<Void> done) {
    answers
        .work(() -> piece(texts))
        .onFailure(failure -> broken(response, failure, done))
        .onSuccess(
            piece -> {
              boolean last = piece.length() == 0;
              if (response.closed()) {
                done.tryComplete();
              } else if (last) {
                response.end().onComplete(done);
              } else {
                if (!response.headWritten()) {
                  response.setChunked(true);
                }
                response
                    .write(piece)
                    .onFailure(hungUp -> done.tryComplete())
                    .onSuccess(written -> next(response, texts, done));
              }
            });
  }

  /** What has begun cannot become a problem any more; the reader sees that it broke off. */
  private static void broken(HttpServerResponse response, Throwable failure, Promise<Void> done) {
    if (response.headWritten()) {
      response.reset();
      done.tryComplete();
    } else {
      done.tryFail(
          failure instanceof RejectedExecutionException
              ? Problem.unavailable("Too many questions wait already. Ask again.", RETRY_SECONDS)
                  .exception()
              : failure);
    }
  }

  private static Buffer piece(Iterator<String> texts) {
    StringBuilder piece = new StringBuilder();
    while (piece.length() < PIECE_CHARACTERS && texts.hasNext()) {
      piece.append(texts.next());
    }
    return Buffer.buffer(piece.toString());
  }
}
