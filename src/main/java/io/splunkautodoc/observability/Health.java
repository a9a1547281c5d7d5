package io.splunkautodoc.observability;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Whether the parts that the service stands on work. Checks are added before the service listens.
 */
public final class Health {
  private final Vertx vertx;
  private final Duration patience;
  private final Map<String, Supplier<Future<Void>>> checks = new LinkedHashMap<>();

  /**
   * @param patience how long one check may take before its part counts as down
   */
  public Health(Vertx vertx, Duration patience) {
    this.vertx = vertx;
    this.patience = patience;
  }

  /** Adds a part; {@code check} succeeds when it works, and its failure's message says why not. */
  public void part(String name, Supplier<Future<Void>> check) {
    checks.put(name, check);
  }

  /** Asks every part at the same time. Never fails. */
  public Future<HealthReport> report() {
    Map<String, Future<String>> answers = new LinkedHashMap<>();
    checks.forEach((name, check) -> answers.put(name, ask(check)));
    return Future.all(java.util.List.copyOf(answers.values()))
        .map(
            all -> {
              Map<String, String> parts = new LinkedHashMap<>();
              answers.forEach((name, answer) -> parts.put(name, answer.result()));
              return new HealthReport(parts);
            });
  }

  private Future<String> ask(Supplier<Future<Void>> check) {
    return Future.future(
        answer -> {
          long timer =
              vertx.setTimer(
                  patience.toMillis(),
                  id -> answer.tryComplete("no answer within " + patience.toMillis() + " ms"));
          check
              .get()
              .onComplete(
                  done -> {
                    vertx.cancelTimer(timer);
                    answer.tryComplete(done.succeeded() ? HealthReport.OK : reason(done.cause()));
                  });
        });
  }

  private static String reason(Throwable cause) {
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
