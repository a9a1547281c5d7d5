package io.splunkautodoc.analysis.serverclass;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The settings that count for a server class or one of its apps. Immutable. */
public final class ClassSettings {
  static final ClassSettings BUILT_IN = new ClassSettings(new EnumMap<>(ClassSetting.class));

  private final Map<ClassSetting, Inherited> said;

  private ClassSettings(Map<ClassSetting, Inherited> said) {
    this.said = said;
  }

  /** What counts one level below, with what that level's stanza says. */
  ClassSettings below(Level level, ClassStanza stanza) {
    Map<ClassSetting, Inherited> below = new EnumMap<>(ClassSetting.class);
    below.putAll(said);
    for (Said each : stanza.settings().values()) {
      ClassSetting.of(each.key())
          .filter(setting -> setting.isAllowedAt(level))
          .filter(setting -> !setting.isBoolean() || Booleans.parse(each.value()).isPresent())
          .ifPresent(
              setting ->
                  below.put(setting, new Inherited(each.value(), level, Optional.of(each.at()))));
    }
    return below.equals(said) ? this : new ClassSettings(below);
  }

  /** The value that counts, and who says it. */
  public Inherited get(ClassSetting setting) {
    return said.getOrDefault(
        setting, new Inherited(setting.builtIn(), Level.BUILT_IN, Optional.empty()));
  }

  /** A boolean setting's value. */
  public boolean isOn(ClassSetting setting) {
    return Booleans.parse(get(setting).value()).orElse(false);
  }

  /** The value to compare and to show: booleans are {@code true} or {@code false}. */
  public String value(ClassSetting setting) {
    return setting.isBoolean() ? Boolean.toString(isOn(setting)) : get(setting).value();
  }
}
