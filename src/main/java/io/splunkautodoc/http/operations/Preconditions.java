package io.splunkautodoc.http.operations;

import io.splunkautodoc.database.RunRepository;
import io.splunkautodoc.http.problem.Problem;
import io.vertx.core.Future;
import org.jspecify.annotations.Nullable;

/** What a client wants a run to be like before it touches it (RFC 9110, 13.1.1). */
final class Preconditions {
  private Preconditions() {}

  /**
   * Looks just before the run is touched: enough for people, no lock between programs.
   *
   * @param ifMatch the header; null where there is none
   * @return fails with a {@code ProblemException} where there is no such run, or it has changed
   */
  static Future<Void> match(RunRepository runs, int runId, @Nullable String ifMatch) {
    if (ifMatch == null) {
      return Future.succeededFuture();
    }
    return runs.find(runId)
        .map(
            found -> {
              if (!Answers.tag(found.orElseThrow(Ids::noRun)).isStronglyIn(ifMatch)) {
                throw Problem.of(
                        412,
                        "changed-meanwhile",
                        "The run has changed since that ETag. Read it again, then try again.")
                    .exception();
              }
              return null;
            });
  }
}
