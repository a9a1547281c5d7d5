package io.splunkautodoc.processing.answers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.splunkautodoc.conf.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the column {@code stanzas.settings}. Equal keys and short values become one string, as the
 * files of a deployment repeat each other. Not for more than one thread.
 */
final class SettingsText {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int SHORT = 64;
  private static final int MOST_KNOWN = 100_000;

  private final Map<String, String> known = new HashMap<>();

  List<Setting> read(String json) {
    List<Setting> settings = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          settings.add(setting(parser));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("stanzas.settings holds what no reader wrote", e);
    }
    return settings;
  }

  String shared(String text) {
    if (text.length() > SHORT || known.size() >= MOST_KNOWN) {
      return text;
    }
    String first = known.putIfAbsent(text, text);
    return first == null ? text : first;
  }

  private Setting setting(JsonParser parser) throws IOException {
    String key = "";
    String value = "";
    int line = 1;
    int lastLine = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "key" -> key = shared(parser.getText());
        case "value" -> value = shared(parser.getText());
        case "line" -> line = parser.getIntValue();
        case "last_line" -> lastLine = parser.getIntValue();
        default -> parser.skipChildren();
      }
    }
    return new Setting(key, value, line, Math.max(line, lastLine));
  }
}
