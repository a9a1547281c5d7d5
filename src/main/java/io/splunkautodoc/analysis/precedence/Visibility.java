package io.splunkautodoc.analysis.precedence;

import io.splunkautodoc.conf.Stanza;

/** Which objects of a file a reader sees. */
interface Visibility {
  /** Splunkd itself sees everything. */
  Visibility EVERYTHING =
      new Visibility() {
        @Override
        public boolean seesAll(LayeredFile file) {
          return true;
        }

        @Override
        public boolean sees(LayeredFile file, String stanza, String key) {
          return true;
        }
      };

  /** Whether no object of the file needs to be asked for. */
  boolean seesAll(LayeredFile file);

  /** Whether the reader sees the setting. */
  boolean sees(LayeredFile file, String stanza, String key);

  /** Whether the reader sees the stanza or at least one setting in it. */
  default boolean seesAny(LayeredFile file, Stanza stanza) {
    return sees(file, stanza.name(), "")
        || stanza.settings().stream().anyMatch(setting -> sees(file, stanza.name(), setting.key()));
  }
}
