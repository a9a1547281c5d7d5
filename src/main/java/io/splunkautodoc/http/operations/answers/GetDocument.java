package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.database.ReadableRun;
import io.splunkautodoc.documents.model.Documentation;
import io.splunkautodoc.documents.table.CsvTable;
import io.splunkautodoc.http.content.ContentDisposition;
import io.splunkautodoc.http.content.EntityTag;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Heads;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.processing.answers.DocumentQuestion;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /v1/runs/{id}/document.{form}}: the documentation of the upload. */
public final class GetDocument implements Operation {
  private static final Logger LOG = LoggerFactory.getLogger(GetDocument.class);
  private static final long RETRY_SECONDS = 5;

  /** What stands in an upload can do nothing in a browser, even if it were not escaped. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final DocumentForm form;
  private final RunAnswers answers;
  private final Asking asking;
  private final DocumentQuestion question;

  GetDocument(DocumentForm form, RunAnswers answers, Suppressions suppressions, String version) {
    this.form = form;
    this.answers = answers;
    this.asking = new Asking(answers);
    this.question = new DocumentQuestion("Splunk Auto Doc " + version, suppressions);
  }

  @Override
  public String id() {
    return form.operation();
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    CsvTable table = table(arguments);
    return asking
        .readable(Ids.run(arguments))
        .compose(run -> answer(context, arguments, run, table));
  }

  private Future<Void> answer(
      RoutingContext context, Arguments arguments, ReadableRun run, @Nullable CsvTable table) {
    EntityTag tag = tag(run, table);
    HttpServerResponse response = context.response();
    if (tag.isIn(arguments.text("If-None-Match"))) {
      return response.setStatusCode(304).putHeader(HttpHeaders.ETAG, tag.text()).end();
    }
    if (Heads.isHead(context)) {
      head(response, run, table, tag);
      return response.end();
    }
    return asking
        .ask(run, question, documentation -> documentation)
        .compose(
            documentation -> {
              ResponsePipe pipe =
                  new ResponsePipe(
                      context.vertx().getOrCreateContext(),
                      response,
                      () -> head(response, run, table, tag));
              return send(response, run, () -> write(documentation, table, pipe));
            });
  }

  private void write(Documentation documentation, @Nullable CsvTable table, ResponsePipe pipe)
      throws IOException {
    form.write(documentation, table, pipe);
    pipe.close();
  }

  private Future<Void> send(
      HttpServerResponse response, ReadableRun run, RunAnswers.Writing writing) {
    return answers
        .write(writing)
        .recover(
            failure -> {
              if (failure instanceof RejectedExecutionException) {
                throw Problem.unavailable(
                        "Too many documents are being sent already. Ask again.", RETRY_SECONDS)
                    .exception();
              }
              if (!(failure instanceof IOException) && !response.headWritten()) {
                return Future.failedFuture(failure);
              }
              if (!response.closed()) {
                LOG.warn("run_id={} {}: sending broke off", run.id(), form, failure);
                response.reset();
              }
              return Future.succeededFuture();
            });
  }

  private void head(
      HttpServerResponse response, ReadableRun run, @Nullable CsvTable table, EntityTag tag) {
    String name = form.file(run.id(), table);
    boolean isShown = form == DocumentForm.HTML;
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, form.mediaType(table))
        .putHeader(
            "Content-Disposition",
            isShown ? ContentDisposition.inline(name) : ContentDisposition.attachment(name))
        .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .putHeader(HttpHeaders.ETAG, tag.text());
    if (isShown) {
      response.putHeader("Content-Security-Policy", POLICY);
    }
  }

  /** The same run gives the same bytes, until it is read or made into documents by other code. */
  private EntityTag tag(ReadableRun run, @Nullable CsvTable table) {
    return EntityTag.ofVersion(
        String.join(
            "\n",
            Integer.toString(run.id()),
            String.valueOf(run.parserVersion()),
            String.valueOf(run.clientsRevision()),
            question.program(),
            question.suppressions().toString(),
            form.file(run.id(), table)));
  }

  private static @Nullable CsvTable table(Arguments arguments) {
    String name = arguments.text("table");
    return name == null ? null : CsvTable.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
