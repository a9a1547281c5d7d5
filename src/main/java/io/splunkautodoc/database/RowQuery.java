package io.splunkautodoc.database;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a run to list.
 *
 * @param filters values by the names in {@link RowList#filters}; numbers and truth values as text
 * @param after the last row of the page before; null begins
 * @param limit rows of a page, at least 1
 */
public record RowQuery(
    int runId, RowList list, Map<String, String> filters, @Nullable RowPosition after, int limit) {
  public RowQuery {
    filters = Map.copyOf(filters);
    if (!list.filters().containsAll(filters.keySet())) {
      throw new IllegalArgumentException(list + " has no such filters: " + filters.keySet());
    }
    if (limit < 1) {
      throw new IllegalArgumentException("limit " + limit + " is below 1");
    }
  }
}
