package io.splunkautodoc.analysis.serverclass;

import java.util.Optional;
import java.util.function.Consumer;

/** What is wrong with the settings of a stanza, whatever its clients. */
final class StanzaChecks {
  private StanzaChecks() {}

  static void check(ClassStanza stanza, Level level, Consumer<ClassProblem> problems) {
    for (Said said : stanza.settings().values()) {
      about(said, level).ifPresent(text -> problems.accept(problem(said, text)));
    }
  }

  private static ClassProblem problem(Said said, String text) {
    return ClassProblem.at(said.at(), "setting-ignored", said.key() + " " + text);
  }

  private static Optional<String> about(Said said, Level level) {
    String key = said.key();
    if (FilterKeys.isStray(key)) {
      return Optional.of(
          "is read by nobody; write "
              + key.substring(0, FilterKeys.WHITELIST.length())
              + ".<number>");
    }
    if (key.equals(FilterKeys.TYPE) && FilterType.parse(said.value()).isEmpty()) {
      return Optional.of("can be whitelist or blacklist, not " + said.value());
    }
    if (FilterKeys.OTHERS.contains(key) && level == Level.GLOBAL) {
      return Optional.of("has no effect in [global]; write it in the server classes");
    }
    if (key.equals(FilterKeys.UPDATER) && Booleans.parse(said.value()).isEmpty()) {
      return Optional.of("can be true or false, not " + said.value());
    }
    return ClassSetting.of(key).flatMap(setting -> about(setting, said, level));
  }

  private static Optional<String> about(ClassSetting setting, Said said, Level level) {
    if (!setting.isAllowedAt(level)) {
      return Optional.of("has no effect at this level (" + level.wireName() + ")");
    }
    if (setting.isBoolean() && Booleans.parse(said.value()).isEmpty()) {
      return Optional.of("can be true or false, not " + said.value());
    }
    return Optional.empty();
  }
}
