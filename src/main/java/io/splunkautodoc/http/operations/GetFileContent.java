package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.RunFile;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.http.content.ContentDisposition;
import io.splunkautodoc.http.content.EntityTag;
import io.splunkautodoc.http.content.RangeHeader;
import io.splunkautodoc.http.content.RangeHeader.Selection;
import io.splunkautodoc.http.content.ReprDigest;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.ingest.Content;
import io.splunkautodoc.ingest.DamagedContentException;
import io.splunkautodoc.ingest.Ingest;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /v1/runs/{id}/files/{fileId}/content}: the stored bytes, or one range of them. Whole
 * files are compared with their SHA-256 on the way out: where they differ, the connection is reset
 * before the last bytes. A range cannot be compared; its reader can use {@code Repr-Digest} once it
 * has all.
 */
public final class GetFileContent implements Operation {
  private static final Logger LOG = LoggerFactory.getLogger(GetFileContent.class);
  private static final long HANG_UP_MILLIS = 50;

  /** What {@link #writeHeaders} sets, and an answer without the bytes must not have. */
  private static final List<CharSequence> HEADERS =
      List.of(
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.CONTENT_LENGTH,
          "Content-Disposition",
          "Repr-Digest",
          HttpHeaders.ACCEPT_RANGES,
          HttpHeaders.CACHE_CONTROL,
          HttpHeaders.ETAG);

  private final RunRepository runs;
  private final Ingest ingest;

  public GetFileContent(RunRepository runs, Ingest ingest) {
    this.runs = runs;
    this.ingest = ingest;
  }

  @Override
  public String id() {
    return "getFileContent";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    return runs.file(Ids.run(arguments), Ids.file(arguments))
        .compose(found -> answer(context, arguments, found.orElseThrow(Ids::noFile)));
  }

  private Future<Void> answer(RoutingContext context, Arguments arguments, RunFile file) {
    EntityTag tag = EntityTag.ofSha256(file.sha256());
    HttpServerResponse response = context.response();
    if (tag.isIn(arguments.text("If-None-Match"))) {
      return response.setStatusCode(304).putHeader(HttpHeaders.ETAG, tag.text()).end();
    }
    String ifRange = arguments.text("If-Range");
    // A range is for GET alone (RFC 9110, 14.2).
    boolean rangeApplies = !Heads.isHead(context) && (ifRange == null || tag.isStronglyIn(ifRange));
    Selection selection =
        RangeHeader.select(rangeApplies ? arguments.text("Range") : null, file.sizeBytes());
    if (selection instanceof Selection.Unsatisfiable) {
      throw Problem.of(
              416, "", "The range is behind the end; the file has " + file.sizeBytes() + " bytes.")
          .header("Content-Range", "bytes */" + file.sizeBytes())
          .exception();
    }
    Selection.Part part =
        selection instanceof Selection.Part some
            ? some
            : new Selection.Part(0, file.sizeBytes() - 1);
    boolean isPart = selection instanceof Selection.Part;
    if (Heads.isHead(context)) {
      writeHeaders(response, file, tag, part, isPart);
      return response.end();
    }
    return ingest
        .open(file, part.first(), part.length())
        .compose(
            content -> {
              Content.Open open = ContentProblems.opened(content, file);
              if (response.closed()) {
                open.close().run();
                return Future.succeededFuture();
              }
              writeHeaders(response, file, tag, part, isPart);
              return send(context, open, file);
            });
  }

  private static void writeHeaders(
      HttpServerResponse response,
      RunFile file,
      EntityTag tag,
      Selection.Part part,
      boolean isPart) {
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
        .putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(part.length()))
        .putHeader("Content-Disposition", ContentDisposition.attachment(file.originalName()))
        .putHeader("Repr-Digest", ReprDigest.write(file.sha256()))
        .putHeader(HttpHeaders.ACCEPT_RANGES, "bytes")
        .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .putHeader(HttpHeaders.ETAG, tag.text());
    if (isPart) {
      response
          .setStatusCode(206)
          .putHeader(
              HttpHeaders.CONTENT_RANGE,
              "bytes " + part.first() + "-" + part.last() + "/" + file.sizeBytes());
    }
  }

  private static Future<Void> send(RoutingContext context, Content.Open open, RunFile file) {
    HttpServerResponse response = context.response();
    response.closeHandler(hungUp -> open.close().run());
    return open.stream()
        .pipe()
        .endOnFailure(false)
        .to(response)
        .recover(
            cause -> {
              open.close().run();
              if (cause instanceof DamagedContentException damaged) {
                return damaged(response, file, damaged);
              }
              context.vertx().setTimer(HANG_UP_MILLIS, id -> brokeOff(response, file, cause));
              return Future.succeededFuture();
            });
  }

  /** Small files are known to be damaged before anything of them was sent. */
  private static Future<Void> damaged(
      HttpServerResponse response, RunFile file, DamagedContentException damaged) {
    Problem problem = ContentProblems.damaged(file, String.valueOf(damaged.getMessage()));
    if (!response.headWritten()) {
      HEADERS.forEach(response.headers()::remove);
      return Future.failedFuture(problem.exception());
    }
    response.reset();
    return Future.succeededFuture();
  }

  /** A reader who hung up is no news, but shows as a failed write before it shows as closed. */
  private static void brokeOff(HttpServerResponse response, RunFile file, Throwable cause) {
    if (!response.closed()) {
      LOG.warn("run_id={} file {}: sending broke off", file.runId(), file.id(), cause);
      response.reset();
    }
  }
}
