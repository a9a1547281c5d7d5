package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.SourceLine;
import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Setting;

/** A setting where it stands. */
record Line(ConfPlace place, String stanza, Setting setting) {
  String key() {
    return setting.key();
  }

  String value() {
    return setting.value();
  }

  SourceLine at() {
    return new SourceLine(place.path(), setting.line());
  }
}
