package io.splunkautodoc.analysis.datapath.input;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the source of an input's events is where nobody names one. */
final class Sources {
  private Sources() {}

  /** A source and what it rests on. */
  record Source(TextSet texts, List<Caveat> caveats) {}

  static Source of(InputName name, EffectiveStanza stanza, Optional<FileSet> files) {
    Optional<String> named =
        stanza
            .value("source")
            .filter(source -> !source.isEmpty() && name.kind() != InputKind.BATCH);
    if (named.isPresent()) {
      return new Source(TextSet.only(named.get()), List.of());
    }
    if (files.isPresent()) {
      return new Source(files.get().read(), List.of());
    }
    return switch (name.kind()) {
      case TCP, TCP_SSL -> known("tcp:" + name.port());
      case UDP -> known("udp:" + name.port());
      case SPLUNKTCP, SPLUNKTCP_SSL, REMOTE_QUEUE ->
          new Source(TextSet.anything("(as its forwarders name it)"), List.of());
      case FSCHANGE -> known(name.target());
      case HTTP -> assumed("http:" + name.target(), name);
      case WIN_EVENT_LOG -> assumed(Sourcetypes.eventLog(stanza) + ":" + name.target(), name);
      case PERFMON -> assumed(Sourcetypes.perfmon(name, stanza), name);
      case SCRIPT -> assumed(name.target(), name);
      case ADMON -> assumed("ActiveDirectory", name);
      case WIN_REG_MON -> assumed("WinRegistry", name);
      default -> assumed(name.stanza(), name);
    };
  }

  private static Source known(String source) {
    return new Source(TextSet.only(source), List.of());
  }

  private static Source assumed(String source, InputName name) {
    return new Source(
        TextSet.only(source),
        List.of(
            Caveat.assumed(
                "default-source",
                "Splunk does not document the source of "
                    + name.scheme().toLowerCase(Locale.ROOT)
                    + " inputs; this is the usual one.")));
  }
}
