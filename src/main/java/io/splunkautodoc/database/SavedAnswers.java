package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers about runs that took long to find. A run has one for each question; they go with it.
 * Fails as {@link RunRepository} does.
 */
public interface SavedAnswers {
  /** The answer, where there is one on this basis. */
  Future<Optional<SavedAnswer>> find(AnswerName name);

  /**
   * Whether the caller is to find the answer before anybody asks: there is none on this basis, and
   * nobody has begun to find it.
   *
   * @param trusted after so long somebody who began is thought to have gone
   */
  Future<Boolean> begin(AnswerName name, Duration trusted);

  /**
   * Saves an answer in place of the one that there was, all or nothing; where somebody else has
   * just saved it, his stays. Empty where there is no such run any more.
   *
   * @param blocks what {@link #blocks} gives by their places
   */
  Future<Optional<SavedAnswer>> save(AnswerName name, Buffer outline, List<Buffer> blocks);

  /** Some blocks of an answer by their places; fewer where the answer was replaced. */
  Future<Map<Integer, Buffer>> blocks(long answerId, Collection<Integer> places);
}
