package io.splunkautodoc.database;

import io.splunkautodoc.database.SearchQuery.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the hits of a question, in their order.
 *
 * @param hits no more than asked for; where looking for them took too long, fewer or none
 * @param next where to go on for those that follow; null where none do
 */
public record SearchPage(List<SearchHit> hits, @Nullable Place next) {
  public SearchPage {
    hits = List.copyOf(hits);
  }
}
