package io.splunkautodoc.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class SchemaHintTest {
  @Test
  void a_pattern_does_not_hide_how_long_a_text_may_be() {
    JsonObject schema =
        new JsonObject()
            .put("type", "string")
            .put("minLength", 1)
            .put("maxLength", 255)
            .put("pattern", "^[a-z]*$");
    assertThat(SchemaHint.of(schema))
        .isEqualTo("allowed: at most 255 characters of text, not empty, that matches ^[a-z]*$");
  }

  @Test
  void text_without_a_pattern_has_no_nul() {
    assertThat(SchemaHint.of(new JsonObject().put("type", "string").put("maxLength", 9)))
        .isEqualTo("allowed: at most 9 characters of text without NUL");
  }
}
