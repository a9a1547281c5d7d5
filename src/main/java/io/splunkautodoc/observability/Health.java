package io.splunkautodoc.observability;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.healthchecks.CheckResult;
import io.vertx.ext.healthchecks.HealthChecks;
import io.vertx.ext.healthchecks.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the parts that the service stands on work. Parts are added before the service listens;
 * after that, safe to use from any thread.
 */
public final class Health {
  private static final String REASON = "reason";

  private final HealthChecks checks;
  private final Duration patience;
  private final List<String> names = new ArrayList<>();

  /**
   * @param patience how long one check may take before its part counts as down
   */
  public Health(Vertx vertx, Duration patience) {
    this.checks = HealthChecks.create(vertx);
    this.patience = patience;
  }

  /** Adds a part; {@code check} succeeds when it works, and its failure's message says why not. */
  public void part(String name, Supplier<Future<Void>> check) {
    names.add(name);
    checks.register(
        name,
        patience.toMillis(),
        status -> check.get().onComplete(done -> status.tryComplete(statusOf(done.cause()))));
  }

  /** Asks every part at the same time. Never fails. */
  public Future<HealthReport> report() {
    return checks.checkStatus().map(this::report);
  }

  private static Status statusOf(@Nullable Throwable failure) {
    return failure == null ? Status.OK() : Status.KO(new JsonObject().put(REASON, line(failure)));
  }

  private HealthReport report(CheckResult result) {
    Map<String, String> parts = new LinkedHashMap<>();
    // The library gives them in an order of its own.
    names.forEach(name -> parts.put(name, HealthReport.OK));
    result.getChecks().forEach(part -> parts.put(part.getId(), said(part)));
    return new HealthReport(parts);
  }

  private String said(CheckResult part) {
    if (part.getUp()) {
      return HealthReport.OK;
    }
    JsonObject data = part.getData();
    return data != null && data.containsKey(REASON)
        ? data.getString(REASON)
        : "no answer within " + patience.toMillis() + " ms";
  }

  private static String line(Throwable failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
