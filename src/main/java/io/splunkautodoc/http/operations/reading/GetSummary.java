package io.splunkautodoc.http.operations.reading;

import io.splunkautodoc.conf.Severity;
import io.splunkautodoc.database.ReadingQueries;
import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Answers;
import io.splunkautodoc.http.operations.Json;
import io.splunkautodoc.http.operations.Operation;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.function.Predicate;

/** {@code GET /v1/runs/{id}/summary}. */
public final class GetSummary implements Operation {
  /** Files there belong to no app, or to one that another layer has too. */
  private static final Set<String> WITHOUT_APPS =
      Set.of("system", "user", "shcluster-user", "loose");

  private final RunRepository runs;
  private final ReadingQueries queries;

  public GetSummary(RunRepository runs, ReadingQueries queries) {
    this.runs = runs;
    this.queries = queries;
  }

  @Override
  public String id() {
    return "getSummary";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    return ReadRuns.find(runs, arguments)
        .compose(
            run ->
                queries
                    .summary(run.id())
                    .compose(
                        counts ->
                            Answers.tagged(
                                context,
                                "application/json",
                                json(run, counts).toBuffer(),
                                arguments.text("If-None-Match"))));
  }

  static JsonObject json(Run run, JsonObject counts) {
    JsonArray entries = counts.getJsonArray("entries");
    JsonArray confs = counts.getJsonArray("confs");
    JsonArray layers = counts.getJsonArray("layers");
    JsonArray problems = counts.getJsonArray("problems");
    JsonObject severities = new JsonObject();
    for (Severity severity : Severity.values()) {
      String name = severity.wireName();
      severities.put(
          name, sum(problems, "problems", row -> name.equals(row.getString("severity"))));
    }
    return new JsonObject()
        .put("run_id", run.id())
        .put("type", run.type().wireName())
        .put("completed_at", Json.text(run.completedAt()))
        .put("duration_ms", run.metrics().getLong("parse_ms"))
        .put("entries", sum(entries, "entries", all -> true))
        .put("entry_bytes", sum(entries, "bytes", all -> true))
        .put("apps", sum(layers, "apps", row -> !WITHOUT_APPS.contains(row.getString("layer"))))
        .put("conf_files", sum(confs, "files", all -> true))
        .put("stanzas", sum(confs, "stanzas", all -> true))
        .put("settings", sum(confs, "settings", all -> true))
        .put("secrets", sum(confs, "secrets", all -> true))
        .put("problems", sum(problems, "problems", all -> true))
        .put("problems_by_severity", severities)
        .put("problems_by_kind", problems)
        .put("entries_by_kind", entries)
        .put("by_layer", layers)
        .put("by_conf", confs);
  }

  private static long sum(JsonArray rows, String column, Predicate<JsonObject> counts) {
    return rows.stream()
        .map(JsonObject.class::cast)
        .filter(counts)
        .mapToLong(row -> row.getLong(column))
        .sum();
  }
}
