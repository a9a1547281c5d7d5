package io.splunkautodoc.database;

import io.vertx.core.json.JsonArray;

/**
 * A stanza that was found; once, however many runs bring its file.
 *
 * @param settings all of them, see the column {@code stanzas.settings}
 * @param places runs and paths that have it, at most {@link #MOST_PLACES}, newest runs first, as
 *     the contract's {@code SearchPlace}
 * @param hasMorePlaces whether there are others
 */
public record SearchHit(
    SearchQuery.Place place,
    String conf,
    String name,
    int line,
    JsonArray settings,
    JsonArray places,
    boolean hasMorePlaces) {
  public static final int MOST_PLACES = 10;
}
