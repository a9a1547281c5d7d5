package io.splunkautodoc.http.upload;

import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.ingest.Ingest;
import io.splunkautodoc.ingest.SpoolOutcome;
import io.splunkautodoc.ingest.SpooledFile;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Streams a multipart body: file parts into the spool as they come, the other fields into memory
 * within the server's limits. Nothing of a refused body stays in the spool. Confined to the
 * request's context.
 */
public final class MultipartBody {
  static final String FILE_FIELD = "file";
  public static final int MAX_FILES = 1_000;

  /**
   * A body that was read to its end.
   *
   * @param files in the order of the parts; may be empty
   * @param fields the parts that are no files
   */
  public record Received(List<SpooledFile> files, MultiMap fields) {
    public Received {
      files = List.copyOf(files);
    }
  }

  private final HttpServerRequest request;
  private final BodyTail tail;
  private final PartNames names;
  private final Receptions receptions;
  private final long maxBytes;
  private final Promise<Received> result = Promise.promise();
  private long bytes;
  private boolean refused;

  private MultipartBody(HttpServerRequest request, BodyTail tail, Ingest ingest, long maxBytes) {
    this.maxBytes = maxBytes;
    this.request = request;
    this.tail = tail;
    this.names = new PartNames(tail.boundary());
    this.receptions = new Receptions(ingest);
  }

  /**
   * Reads the body of a request of type {@code multipart/form-data}, of which nothing has been
   * read.
   *
   * @param maxBytes of files in the whole body; its framing may add some
   * @return fails with a {@code ProblemException} where the body is refused
   */
  public static Future<Received> read(HttpServerRequest request, Ingest ingest, long maxBytes) {
    BodyTail tail = BodyTail.of(request.getHeader("Content-Type"));
    if (tail == null) {
      return Future.failedFuture(
          Problem.invalid("Content-Type", "has no boundary; let your HTTP client set the header")
              .exception());
    }
    // The decoder knows the media type in lower case only.
    request
        .headers()
        .set("Content-Type", "multipart/form-data; boundary=\"" + tail.boundary() + "\"");
    MultipartBody body = new MultipartBody(request, tail, ingest, maxBytes);
    body.start();
    return body.result.future();
  }

  private void start() {
    request.setExpectMultipart(true);
    request.uploadHandler(this::part);
    request.handler(this::watch);
    request.exceptionHandler(cause -> refuse(Refusals.broken(cause)));
    request.endHandler(end -> ended());
    request.resume();
  }

  private void watch(Buffer chunk) {
    tail.add(chunk);
    names.add(chunk, receptions.size());
    bytes += chunk.length();
    if (bytes - UploadGate.MULTIPART_SLACK > maxBytes) {
      refuse(Refusals.tooLarge(maxBytes));
    }
  }

  private void part(HttpServerFileUpload upload) {
    PartStream part = new PartStream(upload);
    if (refused) {
      part.abort(new IllegalStateException("refused"));
    } else if (!FILE_FIELD.equals(upload.name())) {
      part.abort(new IllegalStateException("refused"));
      refuse(Problem.invalid(upload.name(), "is a file; files go into parts named \"file\""));
    } else if (receptions.size() == MAX_FILES) {
      part.abort(new IllegalStateException("refused"));
      refuse(
          Problem.invalid(
              FILE_FIELD, "more than " + MAX_FILES + " files; send several uploads or an archive"));
    } else {
      receptions
          .receive(part, upload.filename())
          .onSuccess(
              outcome -> {
                if (!(outcome instanceof SpoolOutcome.Spooled)) {
                  refuse(Refusals.of(outcome));
                }
              })
          .onFailure(this::fail);
    }
  }

  private void ended() {
    if (refused) {
      return;
    }
    if (!tail.isClosed()) {
      refuse(
          Problem.of(
              400,
              "cut-off",
              "The multipart body ends before its closing boundary. Nothing was kept; send the"
                  + " whole body again."));
      return;
    }
    receptions.all().onSuccess(this::succeed).onFailure(this::fail);
  }

  private void succeed(List<SpoolOutcome> outcomes) {
    if (refused) {
      return;
    }
    List<SpooledFile> files = new ArrayList<>();
    for (SpoolOutcome outcome : outcomes) {
      if (outcome instanceof SpoolOutcome.Spooled spooled) {
        files.add(spooled.file());
      }
    }
    // A refused one is on its way to refuse(), and takes all others with it.
    if (files.size() == outcomes.size()) {
      result.tryComplete(new Received(named(files), request.formAttributes()));
    }
  }

  private List<SpooledFile> named(List<SpooledFile> files) {
    List<String> originals = names.resolve(files.stream().map(SpooledFile::originalName).toList());
    List<SpooledFile> named = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      named.add(files.get(i).named(originals.get(i)));
    }
    return named;
  }

  private void refuse(Problem problem) {
    fail(problem.exception());
  }

  private void fail(Throwable cause) {
    if (!refused && !result.future().isComplete()) {
      refused = true;
      if (!request.isEnded()) {
        request.pause();
      }
      receptions.giveUp("the upload was refused").onComplete(settled -> result.tryFail(cause));
    }
  }
}
