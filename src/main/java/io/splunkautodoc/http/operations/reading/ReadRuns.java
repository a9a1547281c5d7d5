package io.splunkautodoc.http.operations.reading;

import io.splunkautodoc.database.Run;
import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.problem.ProblemException;
import io.vertx.core.Future;
import java.time.Instant;

/** Runs whose content can be asked for: those that were read to the end. */
final class ReadRuns {
  private ReadRuns() {}

  /** The run; fails with a problem where it is unknown or was not read. */
  static Future<Run> find(RunRepository runs, Arguments arguments) {
    return runs.find(Ids.run(arguments))
        .map(
            found -> {
              Run run = found.orElseThrow(Ids::noRun);
              if (run.status() != RunStatus.COMPLETE) {
                throw notRead(run);
              }
              return run;
            });
  }

  /** Tells one reading of a run from another. */
  static long reading(Run run) {
    Instant completed = run.completedAt();
    return completed == null ? 0 : completed.toEpochMilli();
  }

  /** Pages of two readings do not belong together. */
  static void checkReading(Run run, long expected) {
    if (reading(run) != expected) {
      throw Problem.of(
              409,
              "run-read-again",
              "The run was read again since the page before. Begin again at the first page.")
          .exception();
    }
  }

  private static ProblemException notRead(Run run) {
    String detail =
        switch (run.status()) {
          case PENDING ->
              "The run is still pending, on its way to the store. Ask again when it is complete.";
          case STORED ->
              "The run is stored and waits to be read. Follow it at /v1/runs/%d/parse-status; where"
                      .formatted(run.id())
                  + " analysis.enabled is false, POST /v1/runs/%d/parse first.".formatted(run.id());
          case PARSING ->
              "The run is parsing, it is being read. Follow it at /v1/runs/%d/parse-status and ask"
                      .formatted(run.id())
                  + " again when it is complete.";
          default ->
              "The run has failed: %s POST /v1/runs/%d/parse reads it again, or upload it again."
                  .formatted(run.errorMessage() == null ? "" : run.errorMessage(), run.id());
        };
    return Problem.of(409, "run-not-read", detail)
        .member("run_status", run.status().wireName())
        .exception();
  }
}
