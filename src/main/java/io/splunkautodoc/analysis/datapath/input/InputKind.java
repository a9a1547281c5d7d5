package io.splunkautodoc.analysis.datapath.input;

import java.util.Arrays;
import java.util.Optional;

/** Kinds of stanza in {@code inputs.conf}, by how their names start. */
public enum InputKind {
  MONITOR("monitor", Reads.FILES),
  BATCH("batch", Reads.FILES),
  FIFO("fifo", Reads.FILES),
  MONITOR_NO_HANDLE("MonitorNoHandle", Reads.FILES),
  TCP("tcp", Reads.NETWORK),
  TCP_SSL("tcp-ssl", Reads.NETWORK),
  UDP("udp", Reads.NETWORK),
  SPLUNKTCP("splunktcp", Reads.FORWARDERS),
  SPLUNKTCP_SSL("splunktcp-ssl", Reads.FORWARDERS),
  REMOTE_QUEUE("remote_queue", Reads.FORWARDERS),
  HTTP("http", Reads.REQUESTS),
  SCRIPT("script", Reads.OUTPUT),
  FSCHANGE("fschange", Reads.OUTPUT),
  WIN_EVENT_LOG("WinEventLog", Reads.OUTPUT),
  PERFMON("perfmon", Reads.OUTPUT),
  ADMON("admon", Reads.OUTPUT),
  WIN_REG_MON("WinRegMon", Reads.OUTPUT),
  WIN_HOST_MON("WinHostMon", Reads.OUTPUT),
  WIN_PRINT_MON("WinPrintMon", Reads.OUTPUT),
  WIN_NET_MON("WinNetMon", Reads.OUTPUT),
  POWERSHELL("powershell", Reads.OUTPUT),
  POWERSHELL2("powershell2", Reads.OUTPUT),
  JOURNALD("journald", Reads.OUTPUT),
  LOGD("logd", Reads.OUTPUT),
  /** A scheme that an app brings. */
  MODULAR("", Reads.OUTPUT),
  TOKEN("splunktcptoken", Reads.NOTHING),
  SSL("SSL", Reads.NOTHING),
  BLACKLIST("blacklist", Reads.NOTHING),
  FILTER("filter", Reads.NOTHING),
  /** What all inputs of a type share, such as {@code [tcp]}, and {@code [default]}. */
  DEFAULTS("default", Reads.NOTHING);

  /** Where an input's events come from. */
  public enum Reads {
    FILES,
    NETWORK,
    /** Other Splunk instances, which have named source and sourcetype already. */
    FORWARDERS,
    REQUESTS,
    /** What Splunk or a program of an app writes. */
    OUTPUT,
    /** It is no input. */
    NOTHING
  }

  private final String scheme;
  private final Reads reads;

  InputKind(String scheme, Reads reads) {
    this.scheme = scheme;
    this.reads = reads;
  }

  public Reads reads() {
    return reads;
  }

  /** Whether forwarders send to it. */
  public boolean isReceiver() {
    return reads == Reads.FORWARDERS;
  }

  /** How Splunk spells a kind of which only the case is wrong; empty where nothing is. */
  static Optional<String> spelling(String scheme) {
    return Arrays.stream(values())
        .filter(kind -> kind != DEFAULTS && kind != MODULAR)
        .map(kind -> kind.scheme)
        .filter(spelt -> spelt.equalsIgnoreCase(scheme) && !spelt.equals(scheme))
        .findFirst();
  }

  /** The kind of a stanza by its name. */
  static InputKind of(String stanza) {
    int colon = stanza.indexOf(':');
    if (colon < 0) {
      return stanza.equals(SSL.scheme) ? SSL : DEFAULTS;
    }
    String scheme = stanza.substring(0, colon);
    InputKind other = stanza.startsWith("://", colon) ? MODULAR : DEFAULTS;
    return Arrays.stream(values())
        .filter(kind -> kind != DEFAULTS && !scheme.isEmpty() && kind.scheme.equals(scheme))
        .findFirst()
        .orElse(other);
  }
}
