package io.splunkautodoc.http.operations.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.database.SearchHit;
import io.splunkautodoc.database.SearchQuery;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {
  private static JsonObject setting(String key, String value, int line) {
    return new JsonObject().put("key", key).put("value", value).put("line", line);
  }

  private static JsonObject shown(List<String> words, JsonObject... settings) {
    JsonArray places =
        new JsonArray().add(new JsonObject().put("run_id", 3).put("path", "p").put("app", "a"));
    SearchHit hit =
        new SearchHit(
            new SearchQuery.Place(1, 0),
            "props",
            "WinEventLog",
            1,
            new JsonArray(List.of(settings)),
            places,
            false);
    return new Highlights(words).json(hit);
  }

  @Test
  void only_settings_with_a_word_are_shown_and_say_where_it_is() {
    JsonObject hit =
        shown(
            List.of("index", "web"),
            setting("INDEX", "main", 2),
            setting("host", "my-WEB-1", 3),
            setting("web_index", "web", 4),
            setting("disabled", "0", 5));
    JsonArray settings = hit.getJsonArray("settings");
    assertThat(settings)
        .extracting(each -> ((JsonObject) each).getInteger("line"))
        .containsExactly(2, 3, 4);
    assertThat(settings)
        .extracting(each -> ((JsonObject) each).getJsonArray("in").getList())
        .containsExactly(List.of("key"), List.of("value"), List.of("key", "value"));
    assertThat(hit.getBoolean("is_in_name")).isFalse();
    assertThat(shown(List.of("wineventlog")).getBoolean("is_in_name")).isTrue();
  }

  @Test
  void a_long_value_is_cut_around_the_word() {
    String value = "x".repeat(5_000) + " needle " + "y".repeat(5_000);
    JsonArray settings =
        shown(List.of("needle"), setting("search", value, 2)).getJsonArray("settings");
    assertThat(settings.getJsonObject(0).getString("value"))
        .hasSizeLessThan(1_100)
        .contains("needle")
        .startsWith("…")
        .endsWith("…");
  }

  @Test
  void of_many_settings_the_first_are_shown() {
    JsonObject[] many = new JsonObject[100];
    for (int i = 0; i < many.length; i++) {
      many[i] = setting("word" + i, "", i);
    }
    assertThat(shown(List.of("word"), many).getJsonArray("settings").size()).isEqualTo(20);
  }
}
