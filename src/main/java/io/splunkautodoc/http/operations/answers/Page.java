package io.splunkautodoc.http.operations.answers;

import io.splunkautodoc.http.contract.Arguments;
import io.splunkautodoc.http.operations.Cursor;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/**
 * Which part of a list is asked for. Answers about a run do not change, so that a place in the list
 * is a number.
 *
 * @param after how many come before
 */
record Page(int after, int perPage) {
  private static final int DEFAULT_PER_PAGE = 50;

  static Page of(Arguments arguments) {
    Integer cursor = Cursor.of(arguments);
    return new Page(cursor == null ? 0 : cursor, arguments.number("per_page", DEFAULT_PER_PAGE));
  }

  /** Adds the part to the answer: the rows under a name, their total, and where the next begins. */
  <T> JsonObject put(JsonObject answer, String name, List<T> all, Function<T, ?> show) {
    int from = Math.min(after, all.size());
    int to = (int) Math.min((long) from + perPage, all.size());
    JsonArray rows = Parts.array(all.subList(from, to), show);
    return answer
        .put(name, rows)
        .put("total", all.size())
        .put("next_cursor", to < all.size() ? Cursor.after(to) : null);
  }
}
