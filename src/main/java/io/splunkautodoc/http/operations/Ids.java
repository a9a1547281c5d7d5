package io.splunkautodoc.http.operations;

import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.problem.ProblemException;

/** Ids in paths. */
public final class Ids {
  private Ids() {}

  public static int run(Arguments arguments) {
    return arguments.id("id").orElseThrow(Ids::noRun);
  }

  static int file(Arguments arguments) {
    return arguments.id("fileId").orElseThrow(Ids::noFile);
  }

  public static ProblemException noRun() {
    return Problem.notFound("There is no such run. GET /v1/runs lists those there are.")
        .exception();
  }

  static ProblemException noFile() {
    return Problem.notFound("This run has no such file. GET /v1/runs/{id}/files lists its files.")
        .exception();
  }
}
