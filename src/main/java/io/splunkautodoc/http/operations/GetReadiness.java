package io.splunkautodoc.http.operations;

import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.observability.Health;
import io.splunkautodoc.observability.HealthReport;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.stream.Collectors;

/** {@code GET /readyz}: whether uploads can be taken. */
public final class GetReadiness implements Operation {
  private static final long RETRY_SECONDS = 5;

  private final Health health;

  public GetReadiness(Health health) {
    this.health = health;
  }

  @Override
  public String id() {
    return "getReadiness";
  }

  @Override
  public Future<?> answer(RoutingContext context, Arguments arguments) {
    context.response().putHeader("Cache-Control", "no-store");
    return health
        .report()
        .compose(
            report -> {
              if (!report.ready()) {
                throw Problem.unavailable("Not ready: " + troubles(report), RETRY_SECONDS)
                    .exception();
              }
              return Answers.body(context, "text/plain; charset=utf-8", Buffer.buffer("ok"));
            });
  }

  private static String troubles(HealthReport report) {
    return report.parts().entrySet().stream()
        .filter(part -> !part.getValue().equals(HealthReport.OK))
        .map(part -> part.getKey() + ": " + part.getValue())
        .collect(Collectors.joining("; "));
  }
}
