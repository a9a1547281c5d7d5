package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.http.contract.Arguments;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /v1/runs/{id}}. */
public final class GetRun implements Operation {
  private final RunRepository runs;

  public GetRun(RunRepository runs) {
    this.runs = runs;
  }

  @Override
  public String id() {
    return "getRun";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    return runs.find(Ids.run(arguments))
        .compose(
            found ->
                Answers.run(
                    context, found.orElseThrow(Ids::noRun), arguments.text("If-None-Match")));
  }
}
