package io.splunkautodoc.database;

import org.jspecify.annotations.Nullable;

/**
 * A question to all runs. A null filter does not filter.
 *
 * @param words a {@code tsquery}, see {@link SearchWords#query}
 * @param conf the file's name without {@code .conf}
 * @param app the app's folder
 * @param type of the run
 * @param before the last hit of the page before; null begins
 * @param limit at least 1
 */
public record SearchQuery(
    String words,
    @Nullable String conf,
    @Nullable String app,
    @Nullable UploadType type,
    @Nullable Place before,
    int limit) {

  /** Where a hit stands among all contents, those that came in last first. */
  public record Place(long contentId, int position) {}

  public SearchQuery {
    if (words.isEmpty() || limit < 1) {
      throw new IllegalArgumentException("no words, or no limit");
    }
  }
}
