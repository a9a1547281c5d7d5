package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.conf.Scope;
import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether an app is switched off by its own {@code app.conf}; Splunk then reads none of it. */
final class DisabledApps {
  private DisabledApps() {}

  /** The line that switches off the app that these files make up; empty where it is on. */
  static Optional<SourceLine> switchedOffAt(List<ConfFile> app) {
    return app.stream()
        .filter(file -> file.place().conf().equals("app"))
        .sorted(Comparator.comparing(DisabledApps::isDefault))
        .flatMap(file -> state(file).stream())
        .findFirst()
        .flatMap(state -> state.isDisabled() ? Optional.of(state.at()) : Optional.empty());
  }

  private static boolean isDefault(ConfFile file) {
    return file.place().scope() == Scope.DEFAULT;
  }

  private static Optional<State> state(ConfFile file) {
    Optional<State> last = Optional.empty();
    for (Stanza stanza : file.stanzas()) {
      if (stanza.name().equals("install")) {
        for (Setting setting : stanza.settings()) {
          if (setting.key().equals("state")) {
            last = Optional.of(new State(at(file, setting), setting.value()));
          }
        }
      }
    }
    return last;
  }

  private static SourceLine at(ConfFile file, Setting setting) {
    return new SourceLine(file.place().path(), setting.line());
  }

  private record State(SourceLine at, String value) {
    boolean isDisabled() {
      return value.equalsIgnoreCase("disabled");
    }
  }
}
