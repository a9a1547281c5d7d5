package io.splunkautodoc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.splunkautodoc.boot.TestService;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stanzas of which few fit into memory at once. */
class LargeStanzasIT {
  @RegisterExtension
  static final TestService SERVICE = new TestService(Map.of("AUTODOC_ANALYSIS_ENABLED", "true"));

  private static final int SETTINGS = 30_000;

  private static ContentClient client;
  private static String run;

  @BeforeAll
  static void upload() {
    client = new ContentClient(SERVICE);
    Random random = new Random(7);
    Map<String, String> files = new TreeMap<>();
    for (String name : List.of("one", "three", "two")) {
      StringBuilder text = new StringBuilder("[heavy " + name + "]\n");
      for (int i = 0; i < SETTINGS; i++) {
        // Nothing that the database could store in fewer bytes.
        text.append("k%d = %016x%016x\n".formatted(i, random.nextLong(), random.nextLong()));
      }
      files.put("apps/big/default/" + name + ".conf", text.append("[light]\na = b\n").toString());
    }
    run = "/v1/runs/" + Fixture.read(client.client, files, "instance_etc");
  }

  @Test
  void a_page_of_them_ends_early_and_all_pages_have_each_once() {
    JsonObject first = client.json(run + "/stanzas?per_page=500");
    assertThat(names(first, "stanzas", "name")).containsExactly("heavy one");
    assertThat(first.getJsonArray("stanzas").getJsonObject(0).getJsonArray("settings"))
        .hasSize(SETTINGS);

    assertThat(client.allRows(run + "/stanzas?per_page=500", "stanzas"))
        .extracting(row -> row.getString("name"))
        .containsExactly("heavy one", "light", "heavy three", "light", "heavy two", "light");
  }

  @Test
  void a_search_for_them_shows_some_and_goes_on() {
    JsonObject first = client.json("/v1/search?q=heavy");
    assertThat(names(first, "hits", "stanza")).hasSize(1);

    assertThat(client.allRows("/v1/search?q=heavy", "hits"))
        .extracting(hit -> hit.getString("stanza"))
        .containsExactlyInAnyOrder("heavy one", "heavy three", "heavy two");
  }

  private static List<String> names(JsonObject page, String list, String name) {
    return page.getJsonArray(list).stream().map(row -> ((JsonObject) row).getString(name)).toList();
  }
}
