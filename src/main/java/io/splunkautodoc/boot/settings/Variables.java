package io.splunkautodoc.boot.settings;

import java.util.EnumMap;
import java.util.Map;

/** The overrides of the environment. */
final class Variables {
  static final String PREFIX = "AUTODOC_";

  private Variables() {}

  static Map<SettingKey, String> read(Map<String, String> environment) {
    Map<SettingKey, String> found = new EnumMap<>(SettingKey.class);
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            found.put(keyOf(name), value);
          }
        });
    return found;
  }

  /** The value of a name with a typo may be a secret, so it is not told. */
  private static SettingKey keyOf(String name) {
    return SettingKey.ofVariable(name)
        .orElseThrow(
            () ->
                new SettingsException(
                    "environment variable "
                        + name
                        + " names no setting"
                        + Suggestion.among(name, SettingKey::variable)));
  }
}
