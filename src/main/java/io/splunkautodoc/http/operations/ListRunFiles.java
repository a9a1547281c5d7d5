package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.http.contract.Arguments;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /v1/runs/{id}/files}. */
public final class ListRunFiles implements Operation {
  private final RunRepository runs;

  public ListRunFiles(RunRepository runs) {
    this.runs = runs;
  }

  @Override
  public String id() {
    return "listRunFiles";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    int runId = Ids.run(arguments);
    int perPage = arguments.number("per_page", ListRuns.DEFAULT_PER_PAGE);
    Integer afterFileId = Cursor.of(arguments);
    return runs.find(runId)
        .map(found -> found.orElseThrow(Ids::noRun))
        .compose(run -> runs.files(runId, afterFileId, perPage + 1))
        .compose(rows -> Answers.json(context, FilePages.of(rows, perPage)));
  }
}
