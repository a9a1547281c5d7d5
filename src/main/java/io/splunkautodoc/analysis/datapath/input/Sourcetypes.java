package io.splunkautodoc.analysis.datapath.input;

import io.splunkautodoc.analysis.datapath.fact.Fact;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.Optional;

/** What the sourcetype of an input's events is where the input names none. */
final class Sourcetypes {
  private Sourcetypes() {}

  /** Empty where {@code props.conf} or Splunk's guess decides. */
  static Optional<Fact> of(InputName name, EffectiveStanza stanza) {
    Optional<Fact> named =
        stanza.setting("sourcetype").filter(setting -> !setting.value().isEmpty()).map(Fact::said);
    return named.isPresent() ? named : unnamed(name, stanza);
  }

  private static Optional<Fact> unnamed(InputName name, EffectiveStanza stanza) {
    return switch (name.kind()) {
      case MONITOR, BATCH, FIFO, MONITOR_NO_HANDLE, SCRIPT -> Optional.empty();
      case TCP, TCP_SSL -> Optional.of(Fact.builtIn("tcp-raw"));
      case UDP -> Optional.of(Fact.builtIn("udp:" + name.port()));
      case SPLUNKTCP, SPLUNKTCP_SSL, REMOTE_QUEUE ->
          Optional.of(Fact.builtIn("(as its forwarders name it)"));
      case FSCHANGE ->
          Optional.of(Fact.builtIn(isAudit(stanza) ? "audittrail" : "fs_notification"));
      case HTTP -> assumed("httpevent", "HTTP event collector");
      case WIN_EVENT_LOG -> assumed(eventLog(stanza), "Windows event log");
      case PERFMON -> assumed(perfmon(name, stanza), "performance monitor");
      case ADMON -> assumed("ActiveDirectory", "Active Directory monitor");
      case WIN_REG_MON -> assumed("WinRegistry", "registry monitor");
      default -> assumed(name.scheme(), "modular");
    };
  }

  static boolean isAudit(EffectiveStanza stanza) {
    return stanza.value("signedaudit").filter(Values::isTrue).isPresent();
  }

  /** Several values in one event have a name of their own. */
  static String perfmon(InputName name, EffectiveStanza stanza) {
    boolean several = stanza.value("mode").filter("multikv"::equals).isPresent();
    return (several ? "PerfmonMk:" : "Perfmon:") + name.target();
  }

  /** How the names of event logs begin. */
  static String eventLog(EffectiveStanza stanza) {
    boolean xml = stanza.value("renderXml").filter(Values::isTrue).isPresent();
    return xml ? "XmlWinEventLog" : "WinEventLog";
  }

  private static Optional<Fact> assumed(String sourcetype, String kind) {
    return Optional.of(
        Fact.assumed(
            sourcetype,
            "default-sourcetype",
            "Splunk does not document the sourcetype of "
                + kind
                + " inputs that name none; this is the usual one."));
  }
}
