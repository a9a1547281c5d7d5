package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what is read out of runs. Everything may be repeated: contents are kept once by their key,
 * and beginning a run anew removes what an earlier try left. Safe to use from any context; fails as
 * {@link RunRepository} does.
 */
public interface ReadingRepository {

  /**
   * Removes what an earlier reading of the run left.
   *
   * @return whether its lease is still held
   */
  Future<Boolean> begin(ClaimedRun claimed);

  /**
   * The ids of those contents that are kept already; keeps them from being swept for a while.
   *
   * @param keys at most some thousand
   */
  Future<Map<ContentKey, Long>> known(List<ContentKey> keys, int parserVersion);

  /**
   * Keeps contents, each whole or not at all. One that came in meanwhile is left as it is.
   *
   * @param contents with different keys
   * @return the id of each
   */
  Future<Map<ContentKey, Long>> save(List<NewContent> contents, int parserVersion);

  /**
   * Adds entries and problems to a run.
   *
   * @return whether its lease is still held; nothing was added where not
   */
  Future<Boolean> add(ClaimedRun claimed, List<NewEntry> entries, List<RunProblem> problems);

  /**
   * Adds the last entries and problems and ends the run as complete, all in one step.
   *
   * @param metrics are added to those of the run
   * @return the run; empty where its lease was no longer held
   */
  Future<Optional<Run>> complete(
      ClaimedRun claimed,
      List<NewEntry> entries,
      List<RunProblem> problems,
      JsonObject metrics,
      int parserVersion);

  /**
   * Puts into the index of words what was saved and waits to be put there, 16 MiB at most. Searches
   * find it before as well, but look through it one by one. May be called by several nodes at once,
   * and be broken off.
   */
  Future<Void> settle();

  /**
   * Removes contents that no run refers to, or has brought within the grace time, which must be
   * longer than any reading takes. Even one that comes back at the same time is never lost: the
   * sweep, or else the reading, fails and is repeated.
   *
   * @return how many
   */
  Future<Integer> sweep(Duration grace);
}
