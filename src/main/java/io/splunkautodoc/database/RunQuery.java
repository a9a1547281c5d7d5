package io.splunkautodoc.database;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to list, newest first. A null filter does not filter.
 *
 * @param status only this status
 * @param type only this type
 * @param text only runs whose label, notes or file names contain it, in any case
 * @param createdAfter inclusive
 * @param createdBefore exclusive
 * @param beforeId keyset cursor: only runs with a smaller id; null starts at the newest
 * @param offset rows to pass over, 0 where a cursor is used
 * @param limit 1..100
 */
public record RunQuery(
    @Nullable RunStatus status,
    @Nullable UploadType type,
    @Nullable String text,
    @Nullable Instant createdAfter,
    @Nullable Instant createdBefore,
    @Nullable Integer beforeId,
    long offset,
    int limit) {

  public RunQuery {
    if (limit < 1 || limit > 100) {
      throw new IllegalArgumentException("limit " + limit + " is not in 1..100");
    }
    if (offset < 0) {
      throw new IllegalArgumentException("offset " + offset + " is negative");
    }
  }
}
