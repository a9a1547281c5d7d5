package io.splunkautodoc.processing.answers;

import io.splunkautodoc.database.RunStatus;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of a question. */
public sealed interface Asked<T> {
  /** It has an answer. */
  record Answered<T>(T value) implements Asked<T> {}

  /** There is no such run. */
  record UnknownRun<T>() implements Asked<T> {}

  /**
   * The run was not read, or not yet.
   *
   * @param errorMessage why it failed; null where it did not
   */
  record NotRead<T>(RunStatus status, @Nullable String errorMessage) implements Asked<T> {}

  /**
   * The run holds more than this process can think about.
   *
   * @param bytes of memory for the configuration that the question needs
   * @param mostBytes the most that is tried
   */
  record TooLarge<T>(long bytes, long mostBytes) implements Asked<T> {}

  /** Too many questions wait already; may pass. */
  record Busy<T>() implements Asked<T> {}

  /** It takes longer than anybody waits. It is still being worked on: asking again may help. */
  record Late<T>() implements Asked<T> {}

  /** The same outcome with another answer. */
  default <R> Asked<R> map(Function<T, R> change) {
    if (this instanceof Answered<T> answered) {
      return new Answered<>(change.apply(answered.value()));
    }
    if (this instanceof NotRead<T> not) {
      return new NotRead<>(not.status(), not.errorMessage());
    }
    if (this instanceof TooLarge<T> large) {
      return new TooLarge<>(large.bytes(), large.mostBytes());
    }
    if (this instanceof Busy<T>) {
      return new Busy<>();
    }
    return this instanceof Late<T> ? new Late<>() : new UnknownRun<>();
  }
}
