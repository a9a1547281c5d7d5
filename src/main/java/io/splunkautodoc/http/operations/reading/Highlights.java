package io.splunkautodoc.http.operations.reading;

import io.splunkautodoc.database.SearchHit;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * Shows where in a stanza the words of a question are.
 *
 * @param words in lower case
 */
record Highlights(List<String> words) {
  /** A stanza can have thousands of settings with the same word. */
  private static final int MOST_SETTINGS = 20;

  private static final int LONGEST_VALUE = 1_000;
  private static final int BEFORE_WORD = 200;

  Highlights {
    words = List.copyOf(words);
  }

  JsonObject json(SearchHit hit) {
    JsonObject newest = hit.places().getJsonObject(0);
    return new JsonObject()
        .put("run_id", newest.getInteger("run_id"))
        .put("path", newest.getString("path"))
        .put("line", hit.line())
        .put("app", newest.getString("app"))
        .put("conf", hit.conf())
        .put("stanza", hit.name())
        .put("is_in_name", firstIn(hit.name()) >= 0)
        .put("settings", settings(hit.settings()))
        .put("places", hit.places())
        .put("has_more_places", hit.hasMorePlaces());
  }

  private JsonArray settings(JsonArray all) {
    JsonArray found = new JsonArray();
    for (int i = 0; i < all.size() && found.size() < MOST_SETTINGS; i++) {
      JsonObject setting = all.getJsonObject(i);
      String value = setting.getString("value");
      int inValue = firstIn(value);
      boolean isInKey = firstIn(setting.getString("key")) >= 0;
      if (isInKey || inValue >= 0) {
        JsonArray in = new JsonArray();
        if (isInKey) {
          in.add("key");
        }
        if (inValue >= 0) {
          in.add("value");
        }
        found.add(
            new JsonObject()
                .put("key", setting.getString("key"))
                .put("value", excerpt(value, Math.max(inValue, 0)))
                .put("line", setting.getInteger("line"))
                .put("in", in));
      }
    }
    return found;
  }

  /** Where the first of the words begins; -1 where there is none. */
  private int firstIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().mapToInt(lower::indexOf).filter(at -> at >= 0).min().orElse(-1);
  }

  /** Lower case may be longer than the text, so the word's place is only about right. */
  private static String excerpt(String value, int word) {
    if (value.length() <= LONGEST_VALUE) {
      return value;
    }
    int begin = Math.max(0, Math.min(word, value.length()) - BEFORE_WORD);
    int end = Math.min(value.length(), begin + LONGEST_VALUE);
    return (begin > 0 ? "…" : "") + value.substring(begin, end) + (end < value.length() ? "…" : "");
  }
}
