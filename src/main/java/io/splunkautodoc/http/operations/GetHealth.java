package io.splunkautodoc.http.operations;

import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.observability.Health;
import io.splunkautodoc.observability.HealthReport;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;

/** {@code GET /health} and {@code GET /v1/health}. */
public final class GetHealth implements Operation {
  private final String id;
  private final Health health;
  private final String version;
  private final Clock clock;

  /**
   * Answers for one of the two paths.
   *
   * @param id of the path it answers
   */
  public GetHealth(String id, Health health, String version, Clock clock) {
    this.id = id;
    this.health = health;
    this.version = version;
    this.clock = clock;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    context.response().putHeader("Cache-Control", "no-store");
    return health.report().compose(report -> Answers.json(context, json(report)));
  }

  private JsonObject json(HealthReport report) {
    JsonObject json =
        new JsonObject()
            .put("status", report.ready() ? "ok" : "degraded")
            .put("timestamp", clock.instant().toString())
            .put("version", version);
    report.parts().forEach(json::put);
    return json;
  }
}
