package io.splunkautodoc.boot.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a settings file into texts by key. */
final class SettingsFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(com.fasterxml.jackson.core.JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private SettingsFile() {}

  static Map<SettingKey, String> read(Path file) {
    try {
      Map<SettingKey, String> found = new EnumMap<>(SettingKey.class);
      JsonNode root = YAML.readTree(Files.readString(file));
      if (!root.isMissingNode() && !root.isNull()) {
        collect(file, "", root, found);
      }
      return found;
    } catch (JsonProcessingException e) {
      throw new SettingsException(
          file
              + " is no valid YAML at line "
              + lineOf(e)
              + ": "
              + firstLine(e.getOriginalMessage()));
    } catch (NoSuchFileException e) {
      throw new SettingsException(file + " is not there: name a settings file, or none");
    } catch (CharacterCodingException e) {
      throw new SettingsException(file + " is not UTF-8: save it in that encoding");
    } catch (IOException e) {
      throw new SettingsException(file + " cannot be read: " + e.getMessage());
    }
  }

  private static void collect(
      Path file, String prefix, JsonNode node, Map<SettingKey, String> found) {
    if (!node.isObject()) {
      throw new SettingsException(
          file + ": " + (prefix.isEmpty() ? "the file" : prefix) + " must hold keys and values");
    }
    node.properties()
        .forEach(
            entry -> {
              String path = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
              SettingKey key = SettingKey.ofPath(path).orElse(null);
              if (key != null) {
                found.put(key, textOf(file, key, entry.getValue()));
              } else if (isGroup(path)) {
                if (!entry.getValue().isNull()) {
                  collect(file, path, entry.getValue(), found);
                }
              } else {
                throw new SettingsException(
                    file + ": unknown setting " + path + Suggestion.among(path, SettingKey::path));
              }
            });
  }

  private static boolean isGroup(String path) {
    return Arrays.stream(SettingKey.values()).anyMatch(key -> key.path().startsWith(path + "."));
  }

  private static String textOf(Path file, SettingKey key, JsonNode value) {
    if (key == SettingKey.FINDINGS_SUPPRESS && value.isArray()) {
      return value.valueStream().map(JsonNode::asText).collect(Collectors.joining("\n"));
    }
    if (value.isContainerNode()) {
      throw new SettingsException(file + ": " + key.path() + " takes one value, not a list or map");
    }
    return value.isNull() ? "" : value.asText();
  }

  private static int lineOf(JsonProcessingException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }
}
