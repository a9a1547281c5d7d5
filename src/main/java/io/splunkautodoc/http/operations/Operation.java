package io.splunkautodoc.http.operations;

import io.splunkautodoc.http.contract.Arguments;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** Answers the requests of one operation of the contract. Called on the server's event loop. */
public interface Operation {
  /** Its {@code operationId} in the contract. */
  String id();

  /**
   * Answers a request whose parameters are checked; its body, if any, has not been read.
   *
   * @return done with the request; a failure (also a thrown one) becomes a problem, see {@code
   *     Failures}
   */
  Future<?> answer(RoutingContext context, Arguments arguments);
}
