package io.splunkautodoc.analysis.lint;

import io.splunkautodoc.analysis.serverclass.ClassOptions;
import io.splunkautodoc.analysis.serverclass.SplunkVersion;

/** How server classes are read. */
final class ClassConfs {
  private ClassConfs() {}

  static ClassOptions at(SplunkVersion version) {
    return ClassOptions.CURRENT.at(version);
  }
}
