package io.splunkautodoc.database;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows as many as were asked for at most; fewer, but one, where they are large
 * @param hasMore whether others follow
 */
public record RowPage(List<ListedRow> rows, boolean hasMore) {
  public RowPage {
    rows = List.copyOf(rows);
  }
}
