package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.Deleted;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.ingest.Ingest;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** {@code DELETE /v1/runs/{id}}. */
public final class DeleteRun implements Operation {
  private final RunRepository runs;
  private final Ingest ingest;

  public DeleteRun(RunRepository runs, Ingest ingest) {
    this.runs = runs;
    this.ingest = ingest;
  }

  @Override
  public String id() {
    return "deleteRun";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    int runId = Ids.run(arguments);
    return Preconditions.match(runs, runId, arguments.text("If-Match"))
        .compose(met -> ingest.delete(runId))
        .compose(deleted -> answer(context, deleted));
  }

  private static Future<Void> answer(RoutingContext context, Deleted deleted) {
    if (deleted instanceof Deleted.Unknown) {
      throw Ids.noRun();
    }
    if (deleted instanceof Deleted.Busy busy) {
      throw Problem.of(
              409,
              "run-busy",
              "The run is still "
                  + busy.run().status().wireName()
                  + ". Wait until its status is stored, complete or failed, then delete it.")
          .header("Retry-After", "5")
          .exception();
    }
    return context.response().setStatusCode(204).end();
  }
}
