package io.splunkautodoc.documents.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splunkautodoc.documents.SmallSite;
import java.io.IOException;
import java.io.StringWriter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonDocumentTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static String json() throws IOException {
    StringWriter out = new StringWriter();
    JsonDocument.write(SmallSite.documentation(), out);
    return out.toString();
  }

  @Test
  void it_holds_the_whole_model() throws IOException {
    JsonNode document = JSON.readTree(json());
    assertThat(document.fieldNames())
        .toIterable()
        .containsExactly(
            "overview",
            "hosts",
            "apps",
            "indexes",
            "sourcetypes",
            "diagram",
            "findings",
            "glossary",
            "provenance");
    assertThat(document.at("/provenance/made").asText()).isEqualTo("2026-01-31T12:00:00Z");
    assertThat(document.at("/provenance/bytes").asLong()).isEqualTo(1234);
    JsonNode app = document.at("/apps/0");
    assertThat(app.at("/name/file").asText()).isEqualTo("apps/deployment-apps-send.md");
    assertThat(app.at("/given_by/0/at/path").asText()).isEqualTo("system/local/serverclass.conf");
    assertThat(app.at("/given_by/0/at/line").asInt()).isEqualTo(4);
  }

  @Test
  void what_nobody_says_is_null() throws IOException {
    JsonNode eight = JSON.readTree(json()).at("/sourcetypes").findPath("eight");
    assertThat(eight).hasSize(8);
    assertThat(eight.at("/0/at").isNull()).isTrue();
  }

  @Property(tries = 300)
  void any_text_comes_back_as_it_was(@ForAll String text) throws IOException {
    StringWriter out = new StringWriter();
    new JsonWriter(out).string(text);
    assertThat(JSON.readTree(out.toString()).textValue()).isEqualTo(text);
  }
}
