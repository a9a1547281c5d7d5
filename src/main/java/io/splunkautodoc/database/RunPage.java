package io.splunkautodoc.database;

import java.util.List;

/**
 * One page of runs.
 *
 * @param total how many runs match the filters (the cursor is no filter)
 * @param totalIsExact false where counting stopped at a bound and there are more than {@code total}
 * @param hasMore whether a next page exists
 */
public record RunPage(List<Run> runs, long total, boolean totalIsExact, boolean hasMore) {
  public RunPage {
    runs = List.copyOf(runs);
  }
}
