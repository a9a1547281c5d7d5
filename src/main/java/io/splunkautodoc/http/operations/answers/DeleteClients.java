package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.database.ClientLists;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Operation;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** {@code DELETE /v1/runs/{id}/clients}: back to the clients that the filters speak of. */
public final class DeleteClients implements Operation {
  private final ClientLists lists;

  public DeleteClients(ClientLists lists) {
    this.lists = lists;
  }

  @Override
  public String id() {
    return "deleteClients";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    return lists
        .remove(Ids.run(arguments))
        .compose(
            removed -> {
              if (!removed) {
                throw noList();
              }
              return context.response().setStatusCode(204).end();
            });
  }

  static ProblemException noList() {
    return Problem.notFound(
            "This run has no list of clients, or there is no such run. "
                + "PUT /v1/runs/{id}/clients gives it one.")
        .exception();
  }
}
