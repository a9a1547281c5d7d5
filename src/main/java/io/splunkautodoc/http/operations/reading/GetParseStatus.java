package io.splunkautodoc.http.operations.reading;

import io.splunkautodoc.conf.ConfParser;
import io.splunkautodoc.database.Progress;
import io.splunkautodoc.database.ReadingState;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunLeases;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Answers;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.operations.Json;
import io.splunkautodoc.http.operations.Operation;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/runs/{id}/parse-status}. */
public final class GetParseStatus implements Operation {
  private final RunLeases leases;

  public GetParseStatus(RunLeases leases) {
    this.leases = leases;
  }

  @Override
  public String id() {
    return "getParseStatus";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    return leases
        .state(Ids.run(arguments))
        .compose(state -> Answers.json(context, json(state.orElseThrow(Ids::noRun))));
  }

  private static JsonObject json(ReadingState state) {
    Run run = state.run();
    Integer version = state.parserVersion();
    return new JsonObject()
        .put("run_id", run.id())
        .put("status", run.status().wireName())
        .put("progress", json(state.progress()))
        .put("attempts", state.attempts())
        .put("lease_until", Json.text(state.leaseUntil()))
        .put("next_try_at", Json.text(state.nextTryAt()))
        .put("last_error", state.lastError())
        .put("error_message", run.errorMessage())
        .put("completed_at", Json.text(run.completedAt()))
        .put("parser_version", version)
        .put("newest_parser_version", ConfParser.VERSION)
        .put("is_outdated", version != null && version < ConfParser.VERSION);
  }

  private static @Nullable JsonObject json(@Nullable Progress progress) {
    return progress == null
        ? null
        : new JsonObject()
            .put("entries", progress.entries())
            .put("bytes", progress.bytes())
            .put("total_bytes", progress.totalBytes());
  }
}
