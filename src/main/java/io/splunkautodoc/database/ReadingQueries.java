package io.splunkautodoc.database;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * What was read out of runs. What a run has is only all there while its status is {@code complete}.
 * Safe to use from any context; fails as {@link RunRepository} does.
 */
public interface ReadingQueries {

  /** One page of a list, in the order of the archive; empty for an unknown run. */
  Future<RowPage> list(RowQuery query);

  /**
   * How much of what a run has, as the contract's {@code Summary} without the run's own columns.
   */
  Future<JsonObject> summary(int runId);

  /**
   * The file at that path. Where several archives of the run have it, the first.
   *
   * @param path below the {@code etc/}
   */
  Future<Optional<RunEntry>> entry(int runId, String path);

  /**
   * Some of the stanzas of all complete runs that have all words of a question; all of them, each
   * once, to whoever follows the pages to the end.
   */
  Future<SearchPage> search(SearchQuery query);
}
