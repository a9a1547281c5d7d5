package io.splunkautodoc.processing;

import io.splunkautodoc.conf.Setting;
import io.splunkautodoc.conf.Stanza;
import java.util.List;
import java.util.stream.Stream;

/** A stanza as it may be kept. */
record CleanStanza(String name, int line, List<CleanSetting> settings) {
  CleanStanza {
    settings = List.copyOf(settings);
  }

  /** Without the settings whose value is secret. */
  Stanza open() {
    return new Stanza(
        name, line, settings.stream().flatMap(CleanStanza::open).toList());
  }

  int secretCount() {
    return (int) settings.stream().filter(setting -> setting.secret() != null).count();
  }

  private static Stream<Setting> open(CleanSetting setting) {
    String value = setting.value();
    return value == null
        ? Stream.empty()
        : Stream.of(new Setting(setting.key(), value, setting.line(), setting.lastLine()));
  }
}
