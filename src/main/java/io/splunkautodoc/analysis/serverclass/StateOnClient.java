package io.splunkautodoc.analysis.serverclass;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/**
 * Whether an app runs on a client that gets it. Where several classes give the same app, what comes
 * first here counts: it runs where one of them lets it.
 */
enum StateOnClient {
  /** Whatever its own {@code app.conf} says. */
  ENABLED,
  /** As its own {@code app.conf} says. */
  NOOP,
  DISABLED;

  /**
   * What the classes that give an app come to.
   *
   * @param given the app as each has it
   */
  static StateOnClient of(Collection<ClassApp> given) {
    return given.stream().map(StateOnClient::of).min(Comparator.naturalOrder()).orElse(NOOP);
  }

  private static StateOnClient of(ClassApp app) {
    String state = app.settings().value(ClassSetting.STATE_ON_CLIENT).strip();
    return switch (state.toLowerCase(Locale.ROOT)) {
      case "enabled" -> ENABLED;
      case "disabled" -> DISABLED;
      default -> NOOP;
    };
  }
}
