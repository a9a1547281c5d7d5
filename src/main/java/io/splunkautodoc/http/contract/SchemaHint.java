package io.splunkautodoc.http.contract;

import io.vertx.core.json.JsonObject;
import java.util.stream.Collectors;

/** Says in words what a parameter's schema allows. */
final class SchemaHint {
  private SchemaHint() {}

  static String of(JsonObject schema) {
    if (schema.containsKey("enum")) {
      return "allowed: "
          + schema.getJsonArray("enum").stream()
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    if ("integer".equals(schema.getString("type"))) {
      return "allowed: a whole number"
          + (schema.containsKey("minimum") ? " from " + schema.getLong("minimum") : "")
          + (schema.containsKey("maximum") ? " to " + schema.getLong("maximum") : "");
    }
    if ("date-time".equals(schema.getString("format"))) {
      return "allowed: a time such as 2026-01-31T08:30:00Z (RFC 3339)";
    }
    String pattern = schema.getString("pattern");
    return "allowed: "
        + (schema.containsKey("maxLength")
            ? "at most " + schema.getLong("maxLength") + " characters of text"
            : "text")
        + (schema.getInteger("minLength", 0) > 0 ? ", not empty," : "")
        + (pattern == null ? " without NUL" : " that matches " + pattern);
  }
}
