package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.EventLog;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.events.EventStreams;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/runs/{id}/events}. */
public final class FollowRun implements Operation {
  private final RunRepository runs;
  private final EventLog log;
  private final EventStreams streams;

  public FollowRun(RunRepository runs, EventLog log, EventStreams streams) {
    this.runs = runs;
    this.log = log;
    this.streams = streams;
  }

  @Override
  public String id() {
    return "followRun";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    int runId = Ids.run(arguments);
    String text = arguments.text("Last-Event-ID");
    Long last = text == null ? null : Long.valueOf(text);
    return exists(runId, last)
        .compose(
            exists -> {
              if (!exists) {
                throw Ids.noRun();
              }
              if (Heads.isHead(context)) {
                return EventStreams.headersOnly(context.response());
              }
              streams.followRun(context.request(), runId, last);
              return Future.succeededFuture();
            });
  }

  /** A run that is gone may still be followed by one who has not yet been told so. */
  private Future<Boolean> exists(int runId, @Nullable Long last) {
    return runs.find(runId)
        .compose(
            found ->
                found.isPresent() || last == null
                    ? Future.succeededFuture(found.isPresent())
                    : log.after(last, runId, 1).map(events -> !events.isEmpty()));
  }
}
