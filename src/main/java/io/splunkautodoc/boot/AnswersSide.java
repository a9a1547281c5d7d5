package io.splunkautodoc.boot;

import io.splunkautodoc.processing.answers.AnswerLimits;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Vertx;
import java.time.Duration;

/** The threads that answer questions about runs, and the memory that they may take. */
final class AnswersSide {
  private static final Duration STOP = Duration.ofSeconds(1);

  private AnswersSide() {}

  static RunAnswers open(Vertx vertx, DatabaseSide database, StopStack stops) {
    RunAnswers answers =
        new RunAnswers(
            vertx,
            database.deployments(),
            database.clients(),
            AnswerLimits.forHeap(Runtime.getRuntime().maxMemory()));
    stops.started("answers", STOP, answers::close);
    return answers;
  }
}
