package io.splunkautodoc.processing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.splunkautodoc.conf.Setting;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes a stanza's settings as the column {@code stanzas.settings} has them. */
final class SettingsJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private SettingsJson() {}

  static String of(List<Setting> settings) {
    StringWriter text = new StringWriter(64 * (1 + settings.size()));
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartArray();
      for (Setting setting : settings) {
        json.writeStartObject();
        json.writeStringField("key", setting.key());
        json.writeStringField("value", setting.value());
        json.writeNumberField("line", setting.line());
        if (setting.lastLine() != setting.line()) {
          json.writeNumberField("last_line", setting.lastLine());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory takes no more", e);
    }
    return text.toString();
  }
}
