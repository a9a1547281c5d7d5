package io.splunkautodoc.http.operations;

import io.splunkautodoc.http.contract.Arguments;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /livez}: the event loop turns. */
public final class GetLiveness implements Operation {
  @Override
  public String id() {
    return "getLiveness";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    context.response().putHeader("Cache-Control", "no-store");
    return Answers.body(context, "text/plain; charset=utf-8", Buffer.buffer("ok"));
  }
}
