package io.splunkautodoc.processing;

import io.splunkautodoc.conf.ConfPlace;

/** What a configuration file is called, which says how it is to be understood. */
final class ConfName {
  /** Longer ones are no names of configuration files. */
  static final int LONGEST = 200;

  private ConfName() {}

  /** {@code props} for {@code x/props.conf}, {@code meta} for {@code x/local.meta}. */
  static String of(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    if (file.endsWith(".meta")) {
      return ConfPlace.META;
    }
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
