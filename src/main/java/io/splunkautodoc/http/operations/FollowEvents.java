package io.splunkautodoc.http.operations;

import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.events.EventStreams;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /v1/events}. */
public final class FollowEvents implements Operation {
  private final EventStreams streams;

  public FollowEvents(EventStreams streams) {
    this.streams = streams;
  }

  @Override
  public String id() {
    return "followEvents";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    if (Heads.isHead(context)) {
      return EventStreams.headersOnly(context.response());
    }
    String last = arguments.text("Last-Event-ID");
    streams.followAll(context.request(), last == null ? null : Long.valueOf(last));
    return Future.succeededFuture();
  }
}
