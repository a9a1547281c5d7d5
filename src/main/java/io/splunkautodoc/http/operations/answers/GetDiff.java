package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.analysis.finding.Finding;
import io.splunkautodoc.analysis.finding.Suppressions;
import io.splunkautodoc.database.ReadableRun;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Answers;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.problem.ProblemException;
import io.splunkautodoc.processing.answers.DiffQuestion;
import io.splunkautodoc.processing.answers.Question;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** {@code GET /v1/runs/{id}/diff}: what changed from another run to this one. */
public final class GetDiff implements Operation {
  private final Asking asking;
  private final Suppressions suppressions;

  /**
   * @param suppressions findings that the site does not want to be told
   */
  GetDiff(RunAnswers answers, Suppressions suppressions) {
    this.asking = new Asking(answers);
    this.suppressions = suppressions;
  }

  @Override
  public String id() {
    return "getDiff";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    DiffFilter filter = DiffFilter.of(arguments);
    Page page = Page.of(arguments);
    int against = arguments.id("against").orElseThrow(GetDiff::noOther);
    return asking
        .readable(Ids.run(arguments))
        .compose(
            run ->
                asking
                    .readable(against)
                    .recover(failure -> Future.failedFuture(ofOther(failure)))
                    .compose(other -> ask(run, other, arguments, filter, page)))
        .compose(body -> Answers.body(context, "application/json", body));
  }

  private Future<Buffer> ask(
      ReadableRun run, ReadableRun other, Arguments arguments, DiffFilter filter, Page page) {
    Function<List<DiffRow>, JsonObject> show = rows -> json(run, other, rows, filter, page);
    DiffRow.Kind kind = filter.kind() == null ? DiffRow.Kind.FILE : filter.kind();
    return switch (kind) {
      case APP, FILE, STANZA, KEY ->
          ask(run, new DiffQuestion.Files(other), diff -> show.apply(DiffRows.files(diff)));
      case EFFECTIVE ->
          ask(run, new DiffQuestion.Effective(other), all -> show.apply(DiffRows.effective(all)));
      case PATH ->
          ask(
              run,
              new DiffQuestion.Paths(other, Versions.of(arguments)),
              all -> show.apply(DiffRows.paths(all)).put("is_cut", all.isCut()));
      case FINDING ->
          ask(
              run,
              new DiffQuestion.Findings(other, Versions.of(arguments)),
              all -> show.apply(DiffRows.findings(all, this::isTold)).put("is_cut", all.isCut()));
    };
  }

  private boolean isTold(Finding finding) {
    return suppressions.of(finding).isEmpty();
  }

  private <T> Future<Buffer> ask(
      ReadableRun run, Question<T> question, Function<T, JsonObject> show) {
    return asking.ask(run, question, show.andThen(JsonObject::toBuffer));
  }

  private static JsonObject json(
      ReadableRun run, ReadableRun other, List<DiffRow> rows, DiffFilter filter, Page page) {
    List<DiffRow> wanted = rows.stream().filter(filter::wants).toList();
    Map<String, Integer> counts = new TreeMap<>();
    wanted.forEach(row -> counts.merge(row.kind().wireName(), 1, Integer::sum));
    JsonObject answer = new JsonObject().put("run_id", run.id()).put("against", other.id());
    JsonObject sorted = new JsonObject();
    counts.forEach(sorted::put);
    return page.put(answer, "changes", wanted, DiffRow::json).put("counts", sorted);
  }

  /** Tells which of the two there is not. */
  private static Throwable ofOther(Throwable failure) {
    return failure instanceof ProblemException problem && problem.problem().status() == 404
        ? noOther()
        : failure;
  }

  private static ProblemException noOther() {
    return Problem.notFound("against: there is no such run. GET /v1/runs lists those there are.")
        .exception();
  }
}
