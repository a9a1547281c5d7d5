package io.splunkautodoc.processing;

import io.splunkautodoc.conf.ConfPlace;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;
import java.util.Optional;

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

  /**
   * What a file is, by its path below an {@code etc/}. A file without folders is taken for
   * configuration whatever its name; its owner says that it is.
   */
  static Optional<ConfPlace> place(String below) {
    return below.indexOf('/') < 0
        ? Optional.of(new ConfPlace(below, Layer.LOOSE, "", null, Scope.LOCAL, of(below)))
        : ConfPlace.of(below);
  }
}
