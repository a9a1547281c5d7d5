package io.splunkautodoc.processing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes a stanza's settings as the column {@code stanzas.settings} has them. */
final class SettingsJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;

  SettingsJson() {
    try {
      this.json = FACTORY.createGenerator(text);
      json.writeStartArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(CleanSetting setting) {
    try {
      json.writeStartObject();
      json.writeStringField("key", setting.key());
      if (setting.value() != null) {
        json.writeStringField("value", setting.value());
      }
      if (setting.secret() != null) {
        json.writeStringField("secret", setting.secret().state());
        if (setting.secret().fingerprint() != null) {
          json.writeStringField("fingerprint", setting.secret().fingerprint());
        }
      }
      json.writeNumberField("line", setting.line());
      if (setting.lastLine() != setting.line()) {
        json.writeNumberField("last_line", setting.lastLine());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole array. */
  String finish() {
    try {
      json.writeEndArray();
      json.close();
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
