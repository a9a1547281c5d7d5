package io.splunkautodoc.processing.answers;

import io.splunkautodoc.database.ReadableRun;
import java.time.Duration;

/**
 * Something that can be asked about a run. Equal questions about the same run have the same answer
 * and are worked on once; so questions are records.
 *
 * @param <T> the answer: immutable, as many callers share it
 */
public interface Question<T> {
  /** Finds the answer. Called on a thread that may block. */
  T answer(Upload upload);

  /**
   * How long a caller waits for it.
   *
   * @param usual for most questions
   */
  default Duration patience(Duration usual) {
    return usual;
  }

  /**
   * Up to how many settings it loads, or works on for long. Questions about very many are answered
   * one after the other.
   *
   * @param run that it is asked about
   */
  default long settings(ReadableRun run) {
    return run.settings();
  }

  /** How much memory the answer takes beside the upload itself, roughly, in bytes. */
  long weight(T answer);
}
