package io.splunkautodoc.analysis.datapath;

import io.splunkautodoc.analysis.Caveat;
import java.util.Optional;

/**
 * What a host does with events.
 *
 * @param why what shows it, for the reader
 * @param caveat what that rests on; empty where the upload shows it
 */
public record HostRole(Kind kind, String why, Optional<Caveat> caveat) {
  /** Whether a host parses. */
  public enum Kind {
    /** Reads and sends; its rules for parsing do nothing. */
    UNIVERSAL_FORWARDER,
    /** Parses what it reads: a heavy forwarder, a search head, a single instance. */
    FULL,
    /** Parses and indexes what forwarders send. */
    INDEXER
  }

  /** Whether it runs the rules that change events. */
  public boolean parses() {
    return kind != Kind.UNIVERSAL_FORWARDER;
  }

  static HostRole shown(Kind kind, String why) {
    return new HostRole(kind, why, Optional.empty());
  }

  static HostRole assumed(Kind kind, String why, String text) {
    return new HostRole(kind, why, Optional.of(Caveat.assumed("host-role", text)));
  }
}
