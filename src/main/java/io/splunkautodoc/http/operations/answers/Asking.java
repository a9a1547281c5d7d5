package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.database.ReadableRun;
import io.splunkautodoc.database.RunStatus;
import io.splunkautodoc.http.operations.Answers;
import io.splunkautodoc.http.operations.Ids;
import io.splunkautodoc.http.problem.Problem;
import io.splunkautodoc.http.problem.ProblemException;
import io.splunkautodoc.processing.answers.Asked;
import io.splunkautodoc.processing.answers.Question;
import io.splunkautodoc.processing.answers.RunAnswers;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Function;

/** Asks a question for a request and says in HTTP's words what became of it. */
final class Asking {
  private static final long RETRY_SECONDS = 5;

  private final RunAnswers answers;

  Asking(RunAnswers answers) {
    this.answers = answers;
  }

  /**
   * Answers with JSON.
   *
   * @param show makes it of the answer; may throw a {@link ProblemException}. Not on an event loop
   */
  <T> Future<Void> json(
      RoutingContext context, int runId, Question<T> question, Function<T, JsonObject> show) {
    return json(context, "application/json", runId, question, show);
  }

  /** The same with another media type. */
  <T> Future<Void> json(
      RoutingContext context,
      String mediaType,
      int runId,
      Question<T> question,
      Function<T, JsonObject> show) {
    Function<T, Buffer> write = show.andThen(JsonObject::toBuffer);
    return ask(runId, question, write).compose(body -> Answers.body(context, mediaType, body));
  }

  /** What the question gives; fails with a {@link ProblemException} where it gives nothing. */
  <T, R> Future<R> ask(int runId, Question<T> question, Function<T, R> show) {
    return answers.ask(runId, question, show).map(Asking::value);
  }

  /** The same of a run that {@link #readable} found. */
  <T, R> Future<R> ask(ReadableRun run, Question<T> question, Function<T, R> show) {
    return answers.ask(run, question, show).map(Asking::value);
  }

  /** The run; fails with a {@link ProblemException} that names it where it has no answers. */
  Future<ReadableRun> readable(int runId) {
    return answers
        .readable(runId)
        .map(
            asked -> {
              if (asked instanceof Asked.NotRead<ReadableRun> not) {
                throw notRead("Run " + runId, not).exception();
              }
              return value(asked);
            });
  }

  private static <R> R value(Asked<R> asked) {
    if (asked instanceof Asked.Answered<R> answered) {
      return answered.value();
    }
    throw problem(asked);
  }

  private static ProblemException problem(Asked<?> asked) {
    if (asked instanceof Asked.NotRead<?> not) {
      return notRead("The run", not).exception();
    }
    if (asked instanceof Asked.TooLarge<?> large) {
      return Problem.of(
              507,
              "too-much-configuration",
              "The answer needs about %,d bytes of memory for the configuration; this process takes %,d. "
                      .formatted(large.bytes(), large.mostBytes())
                  + "Start it with a larger heap (-Xmx).")
          .exception();
    }
    if (asked instanceof Asked.Busy<?>) {
      return Problem.unavailable("Too many questions wait already. Ask again.", RETRY_SECONDS)
          .exception();
    }
    if (asked instanceof Asked.Late<?>) {
      return Problem.unavailable(
              "The answer is still being worked out. Ask again: it is kept when it is there.",
              RETRY_SECONDS)
          .exception();
    }
    return Ids.noRun();
  }

  private static Problem notRead(String run, Asked.NotRead<?> not) {
    if (not.status() == RunStatus.FAILED) {
      String why = not.errorMessage() == null ? "it failed" : not.errorMessage();
      return Problem.of(
          409, "run-failed", run + " has no answers: " + why + " Upload it again when mended.");
    }
    return Problem.of(
            409,
            "run-not-read",
            run
                + " is still "
                + not.status().wireName()
                + ". Ask again when its status is complete; "
                + "POST /v1/runs/{id}/parse has it read where that is not done by itself.")
        .header("Retry-After", Long.toString(RETRY_SECONDS));
  }
}
