package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search over all runs. */
class SearchIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  private static ContentClient client;
  private static int first;
  private static int second;

  @BeforeAll
  static void upload() {
    client = new ContentClient(SERVICE);
    first = client.read("ds_etc", "small.tgz", SmallEtc.tgz());
    second = client.read("ds_etc", "again.tgz", SmallEtc.tgz());
    client.read("single_conf", "inputs.conf", "[udp://514]\nindex = network\n".getBytes());
  }

  private static List<JsonObject> hits(String query) {
    return client.rows("/v1/search?q=" + query, "hits");
  }

  @Test
  void a_hit_shows_the_settings_that_have_the_words() {
    List<JsonObject> hits = hits("HEALTHZ+queue");
    assertThat(hits).hasSize(1);
    JsonObject hit = hits.get(0);
    assertThat(hit.getMap())
        .containsEntry("path", "deployment-apps/TA-web/default/transforms.conf")
        .containsEntry("line", 1)
        .containsEntry("conf", "transforms")
        .containsEntry("app", "TA-web")
        .containsEntry("stanza", "drop_health_checks")
        .containsEntry("is_in_name", false);
    JsonObject setting = hit.getJsonArray("settings").getJsonObject(0);
    assertThat(setting.getMap())
        .containsEntry("key", "REGEX")
        .containsEntry("value", "GET /healthz")
        .containsEntry("line", 2);
    assertThat(setting.getJsonArray("in").getList()).containsExactly("value");
  }

  @Test
  void a_stanza_comes_once_with_every_run_that_has_it_newest_first() {
    JsonObject hit = hits("drop_health_checks+regex").get(0);
    assertThat(hit.getInteger("run_id")).isEqualTo(second);
    assertThat(hit.getJsonArray("places"))
        .extracting(place -> ((JsonObject) place).getInteger("run_id"))
        .containsExactly(second, first);
    assertThat(hit.getBoolean("has_more_places")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "network, 1",
    "netw, 1",
    "etwork, 0",
    "access.log, 2",
    "index&type=single_conf, 1",
    "nginx&conf=props, 2",
    "thawedpath&app=all_indexes, 2",
    "thawedpath&app=TA-web, 0",
    "veryHiddenPhrase42, 0"
  })
  void words_and_filters_find_what_has_them(String query, int expected) {
    List<JsonObject> hits = hits(query);
    assertThat(hits).as("%s", hits).hasSize(expected);
  }

  @Test
  void pages_hold_every_hit_once() {
    List<JsonObject> whole = hits("web");
    assertThat(whole.size()).isGreaterThan(5);
    assertThat(client.allRows("/v1/search?q=web&per_page=2", "hits")).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({"'', q", "q=, q", "q=//, q", "q=a&type=b, type", "q=a&layer=app, layer"})
  void a_question_that_cannot_be_asked_is_refused(String query, String field) {
    JsonObject problem = client.problem("/v1/search?" + query, 422);
    assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("field")).isEqualTo(field);
  }
}
