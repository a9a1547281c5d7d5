package io.splunkautodoc.analysis.datapath.output;

import io.splunkautodoc.analysis.datapath.fact.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * Receivers that share the events sent to them.
 *
 * @param name without its type; the type alone where it has no name
 * @param receivers addresses with ports, as configured; empty where they are discovered
 * @param discovery the cluster's manager that tells the receivers
 * @param off why it takes nothing; empty where it works
 * @param cooked whether receivers learn index, sourcetype, source and host of the events
 */
public record OutputGroup(
    Type type,
    String name,
    List<String> receivers,
    Optional<String> discovery,
    Optional<Evidence> off,
    boolean cooked,
    List<Evidence> evidence) {
  /** How events are sent. */
  public enum Type {
    TCP("tcpout"),
    SYSLOG("syslog"),
    HTTP("httpout");

    private final String stanza;

    Type(String stanza) {
      this.stanza = stanza;
    }

    /** The stanza of what all groups share. */
    public String stanza() {
      return stanza;
    }
  }

  public OutputGroup {
    receivers = List.copyOf(receivers);
    evidence = List.copyOf(evidence);
  }

  /** Whether there is anybody to send to. */
  boolean isEmpty() {
    return receivers.isEmpty() && discovery.isEmpty();
  }
}
