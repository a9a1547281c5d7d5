package io.splunkautodoc.boot;

import io.splunkautodoc.boot.settings.Settings;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.processing.answers.AnswerLimits;
import io.splunkautodoc.processing.answers.AnswerSources;
import io.splunkautodoc.processing.answers.Preparation;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;

/** The threads that answer questions about runs, also before these are asked. */
final class AnswersSide {
  private static final Duration STOP = Duration.ofSeconds(1);

  private static final long LOOK_EVERY_MS = 1_000;

  private AnswersSide() {}

  static RunAnswers open(Vertx vertx, Settings settings, DatabaseSide database, StopStack stops) {
    RunAnswers answers =
        new RunAnswers(
            vertx,
            new AnswerSources(
                database.deployments(),
                database.differences(),
                database.clients(),
                database.answers()),
            AnswerLimits.forHeap(Runtime.getRuntime().maxMemory()),
            Version.text());
    stops.started("answers", STOP, answers::close);
    Duration quiet = settings.analysis().prepareAfter();
    if (!quiet.isZero()) {
      prepare(vertx, database, answers, quiet);
    }
    return answers;
  }

  private static void prepare(
      Vertx vertx, DatabaseSide database, RunAnswers answers, Duration quiet) {
    Preparation preparation =
        new Preparation(answers::prepare, quiet, new SteadyClock(Clock.systemUTC()));
    database
        .events()
        .subscribe(
            event -> {
              preparation.happened();
              if (RunStatus.COMPLETE.wireName().equals(event.data().getString("status"))) {
                preparation.expect(event.runId());
              }
            });
    vertx.setPeriodic(
        LOOK_EVERY_MS,
        id -> {
          if (answers.isBusy()) {
            preparation.happened();
          }
          preparation.look();
        });
  }
}
