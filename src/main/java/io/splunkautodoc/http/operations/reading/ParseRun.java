package io.splunkautodoc.http.operations.reading;

import io.splunkautodoc.database.ParseRequest;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunLeases;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Answers;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Json;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.http.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** {@code POST /v1/runs/{id}/parse}. */
public final class ParseRun implements Operation {
  private final RunLeases leases;

  public ParseRun(RunLeases leases) {
    this.leases = leases;
  }

  @Override
  public String id() {
    return "parseRun";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    return leases.request(Ids.run(arguments)).compose(request -> answer(context, request));
  }

  private static Future<Void> answer(RoutingContext context, ParseRequest request) {
    if (request instanceof ParseRequest.Accepted accepted) {
      Run run = accepted.run();
      context
          .response()
          .setStatusCode(202)
          .putHeader(HttpHeaders.LOCATION, "/v1/runs/" + run.id() + "/parse-status");
      return Answers.json(context, Json.of(run));
    }
    if (request instanceof ParseRequest.Busy busy) {
      throw Problem.of(
              409,
              "run-busy",
              "The run is %s already. Follow it at /v1/runs/%d/parse-status."
                  .formatted(busy.run().status().wireName(), busy.run().id()))
          .header("Retry-After", "5")
          .exception();
    }
    if (request instanceof ParseRequest.NothingStored) {
      throw Problem.of(
              409,
              "nothing-stored",
              "The run failed before any of its files was stored. Upload them again.")
          .exception();
    }
    throw Ids.noRun();
  }
}
