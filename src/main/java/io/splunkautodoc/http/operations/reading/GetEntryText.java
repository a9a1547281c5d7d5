package io.splunkautodoc.http.operations.reading;

import io.splunkautodoc.database.ReadingQueries;
import io.splunkautodoc.database.RunEntry;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Answers;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.problem.ProblemException;
import io.splunkautodoc.processing.EntryText;
import io.splunkautodoc.processing.EntryTexts;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code GET /v1/runs/{id}/entries/{path}}: one file's text without its secrets. */
public final class GetEntryText implements Operation {
  private static final long RETRY_SECONDS = 5;

  private final RunRepository runs;
  private final ReadingQueries queries;
  private final EntryTexts texts;

  public GetEntryText(RunRepository runs, ReadingQueries queries, EntryTexts texts) {
    this.runs = runs;
    this.queries = queries;
    this.texts = texts;
  }

  @Override
  public String id() {
    return "getEntryText";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    String path = arguments.required("path");
    return ReadRuns.find(runs, arguments)
        .compose(
            run -> queries.entry(run.id(), path).map(entry -> entry.orElseThrow(this::noEntry)))
        .compose(entry -> answer(context, arguments, entry));
  }

  private Future<Void> answer(RoutingContext context, Arguments arguments, RunEntry entry) {
    if (entry.refusal() != null && entry.kind().equals("refused")) {
      throw Problem.of(409, "entry-refused", "The file was not read: " + entry.refusal())
          .exception();
    }
    AtomicBoolean hungUp = new AtomicBoolean();
    context.response().closeHandler(closed -> hungUp.set(true));
    return runs.file(Ids.run(arguments), entry.fileId())
        .compose(
            file ->
                file.isEmpty()
                    ? Future.succeededFuture(new EntryText.Gone())
                    : texts.read(file.get(), entry, hungUp::get))
        .compose(
            text -> {
              if (!(text instanceof EntryText.Shown shown)) {
                throw problem(text, entry);
              }
              return hungUp.get()
                  ? Future.succeededFuture()
                  : Answers.tagged(
                      context,
                      "text/plain; charset=utf-8",
                      Buffer.buffer(shown.text()),
                      arguments.text("If-None-Match"));
            });
  }

  private static ProblemException problem(EntryText text, RunEntry entry) {
    if (text instanceof EntryText.Secret) {
      return Problem.of(
              403,
              "secret-entry",
              "This file is made to hold secrets: a key, a certificate, a licence or passwords."
                  + " Such files are listed, but their content is never read or shown.")
          .exception();
    }
    if (text instanceof EntryText.Unsuitable unsuitable) {
      return Problem.of(
              415,
              "not-shown",
              "This file is not shown, as "
                  + unsuitable.reason()
                  + ". Configuration, specs, manifests, views and plain texts are.")
          .exception();
    }
    if (text instanceof EntryText.TooBig tooBig) {
      return Problem.of(
              409,
              "entry-too-big",
              "The file has %d bytes; at most %d are shown. Download the upload that holds it."
                  .formatted(entry.sizeBytes(), tooBig.mostBytes()))
          .exception();
    }
    if (text instanceof EntryText.Unavailable) {
      return Problem.unavailable(
              "The stored upload cannot be read now. Ask again later.", RETRY_SECONDS)
          .exception();
    }
    return Problem.of(
            500, "content-lost", "The stored upload no longer holds this file. Upload it again.")
        .exception();
  }

  private ProblemException noEntry() {
    return Problem.notFound(
            "This run has no such file. GET /v1/runs/{id}/entries lists its files by path.")
        .exception();
  }
}
