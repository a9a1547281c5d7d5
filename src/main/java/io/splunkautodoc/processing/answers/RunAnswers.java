package io.splunkautodoc.processing.answers;

import io.splunkautodoc.analysis.serverclass.SplunkVersion;
import io.splunkautodoc.database.ReadableRun;
import io.splunkautodoc.database.RunStatus;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers questions about runs. Thinks on threads of its own, never on the caller's; futures end in
 * the caller's context. Equal questions at the same time are worked on once. Thread-safe.
 */
public final class RunAnswers implements AutoCloseable {
  private final Vertx vertx;
  private final AnswerParts parts;
  private final ExecutorService threads;

  /** What one of these questions takes in memory may be much of what there is. */
  private final ExecutorService large;

  private final Writers writers = new Writers();

  /** Questions that are worked on or wait; showing an answer that is there is always taken. */
  private final Semaphore places;

  /**
   * @param sources what is known about runs
   * @param program its version: another one may answer otherwise
   */
  public RunAnswers(Vertx vertx, AnswerSources sources, AnswerLimits limits, String program) {
    this.vertx = vertx;
    this.parts =
        new AnswerParts(
            sources.reader(),
            sources.differences(),
            sources.clients(),
            new SavedOutlines(sources.saved(), program),
            limits,
            new Kept(limits.keptBytes()));
    this.places = new Semaphore(limits.places());
    this.threads = threads("answers-", limits.threads());
    this.large = threads("large-answers-", 1);
  }

  private static ExecutorService threads(String name, int most) {
    AtomicInteger count = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            most,
            most,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, name + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /**
   * Asks a question and makes of its answer what the caller needs.
   *
   * @param show also runs on one of the threads; its result is not kept
   */
  public <T, R> Future<Asked<R>> ask(int runId, Question<T> question, Function<T, R> show) {
    return readable(runId).compose(found -> ask(found, question, show));
  }

  /** The same of a run that {@link #readable} found. */
  public <T, R> Future<Asked<R>> ask(ReadableRun run, Question<T> question, Function<T, R> show) {
    CompletableFuture<Asked<R>> shown =
        answer(run, question)
            .thenApplyAsync(answer -> (Asked<R>) new Asked.Answered<>(show.apply(answer)), threads)
            .exceptionally(this::outcome);
    Duration patience = question.patience(parts.limits().patience());
    return inTime(vertx.getOrCreateContext(), patience, shown);
  }

  /** The run as far as questions depend on it, where it can be asked about. */
  public Future<Asked<ReadableRun>> readable(int runId) {
    return parts
        .reader()
        .run(runId)
        .map(found -> found.map(this::readable).orElseGet(Asked.UnknownRun::new));
  }

  /** Whether anything is being worked out or written. */
  public boolean isBusy() {
    return places.availablePermits() < parts.limits().places() || writers.isBusy();
  }

  /**
   * Finds what takes long about a run, for those who will ask, where no other node does.
   *
   * @return whether it found anything
   */
  public Future<Boolean> prepare(int runId) {
    return readable(runId)
        .compose(
            found ->
                found instanceof Asked.Answered<ReadableRun> run
                        && SavedOutlines.isLarge(run.value())
                    ? prepare(run.value(), new OutlineQuestion.Paths(SplunkVersion.CURRENT))
                        .compose(
                            paths ->
                                prepare(
                                        run.value(),
                                        new OutlineQuestion.Findings(SplunkVersion.CURRENT))
                                    .map(findings -> paths || findings))
                    : Future.succeededFuture(false));
  }

  private Future<Boolean> prepare(ReadableRun run, OutlineQuestion<?> question) {
    Context context = vertx.getOrCreateContext();
    return parts
        .saved()
        .begin(run, question)
        .compose(
            isMine ->
                isMine
                    ? Future.fromCompletionStage(answer(run, question), context).map(done -> true)
                    : Future.succeededFuture(false));
  }

  /** Writes for long, at the pace of a reader; may block. */
  @FunctionalInterface
  public interface Writing {
    /** Ends when all is written. */
    void write() throws IOException;
  }

  /**
   * Writes on a thread for it. Fails with what the writing threw, or with a {@link
   * RejectedExecutionException} where too many are writing already.
   */
  public Future<Void> write(Writing writing) {
    return Future.fromCompletionStage(writers.begin(writing), vertx.getOrCreateContext());
  }

  /**
   * Runs a short piece of work that belongs to an answer on one of the threads. Fails with a {@link
   * RejectedExecutionException} once it is closed.
   */
  public <R> Future<R> work(Supplier<R> work) {
    try {
      return Future.fromCompletionStage(
              CompletableFuture.supplyAsync(work, threads), vertx.getOrCreateContext())
          .recover(failure -> Future.failedFuture(unwrapped(failure)));
    } catch (RejectedExecutionException e) {
      return Future.failedFuture(e);
    }
  }

  /** Lets running work end, and takes no more. */
  @Override
  public void close() {
    threads.shutdownNow();
    large.shutdownNow();
    writers.close();
  }

  private <T, R> Future<Asked<R>> ask(
      Asked<ReadableRun> found, Question<T> question, Function<T, R> show) {
    if (found instanceof Asked.Answered<ReadableRun> run) {
      return ask(run.value(), question, show);
    }
    return Future.succeededFuture(
        found.map(
            run -> {
              throw new IllegalStateException("run " + run.id() + " can be asked about");
            }));
  }

  private Asked<ReadableRun> readable(ReadableRun run) {
    return run.status() == RunStatus.COMPLETE
        ? new Asked.Answered<>(parts.saved().current(run))
        : new Asked.NotRead<>(run.status(), run.errorMessage());
  }

  private <T> CompletableFuture<T> answer(ReadableRun run, Question<T> question) {
    AnswerKey key = AnswerKey.of(run, question);
    Kept.Claim<T> claim = parts.kept().claim(key);
    if (claim.isMine()) {
      begin(key, claim.future(), question, run);
    }
    return claim.future();
  }

  private <T> void begin(
      AnswerKey key, CompletableFuture<T> claimed, Question<T> question, ReadableRun run) {
    boolean isLarge = question.settings(run) > parts.limits().manySettings();
    Upload upload = new Upload(run, parts);
    if (!places.tryAcquire()) {
      parts.kept().forget(key);
      claimed.completeExceptionally(new RejectedExecutionException("too many questions"));
      return;
    }
    try {
      (isLarge ? large : threads)
          .execute(
              () -> {
                parts.kept().make(key, claimed, () -> question.answer(upload), question::weight);
                places.release();
              });
    } catch (RejectedExecutionException e) {
      places.release();
      parts.kept().forget(key);
      claimed.completeExceptionally(e);
    }
  }

  private <R> Asked<R> outcome(Throwable failure) {
    Throwable cause = unwrapped(failure);
    if (cause instanceof TooLargeException large) {
      return new Asked.TooLarge<>(large.bytes(), parts.limits().mostBytes());
    }
    if (cause instanceof RejectedExecutionException) {
      return new Asked.Busy<>();
    }
    throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  private <R> Future<Asked<R>> inTime(
      Context context, Duration patience, CompletableFuture<Asked<R>> shown) {
    Promise<Asked<R>> promise = Promise.promise();
    long timer = vertx.setTimer(patience.toMillis(), id -> promise.tryComplete(new Asked.Late<>()));
    Future.fromCompletionStage(shown, context)
        .onComplete(
            asked -> {
              vertx.cancelTimer(timer);
              promise.tryComplete(asked);
            },
            failure -> {
              vertx.cancelTimer(timer);
              promise.tryFail(unwrapped(failure));
            });
    return promise.future();
  }

  private static Throwable unwrapped(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }
}
