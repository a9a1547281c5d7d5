package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.analysis.ConfFile;
import io.splunkautodoc.conf.Layer;
import io.splunkautodoc.conf.Scope;

/**
 * A file as a host reads it. One that waits in a staging folder keeps its path as evidence, but
 * counts where it will lie on the host.
 *
 * @param layer where it lies on the host
 * @param scope in which of an app's two folders it lies there
 */
record LayeredFile(ConfFile file, Layer layer, Scope scope) {
  String app() {
    return file.place().app();
  }

  String path() {
    return file.place().path();
  }
}
