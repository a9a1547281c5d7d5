package io.splunkautodoc.analysis.datapath.input;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.fact.Fact;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the inputs out of a host's effective {@code inputs.conf}. */
public final class Inputs {
  private static final String DECIDED_AT_START = "$decideOnStartup";
  private static final String HOST_UNKNOWN = "(the machine's name)";

  private final EffectiveConf conf;

  private Inputs(EffectiveConf conf) {
    this.conf = conf;
  }

  /** Every input, running or not, in ASCII order of the stanzas' names. */
  public static List<Input> of(EffectiveConf conf) {
    Inputs inputs = new Inputs(conf);
    List<Input> all = new ArrayList<>();
    for (EffectiveStanza stanza : conf.stanzas()) {
      InputName name = InputName.of(stanza.name());
      if (name.kind().reads() != InputKind.Reads.NOTHING) {
        all.add(inputs.input(name, stanza));
      }
    }
    return List.copyOf(all);
  }

  private Input input(InputName name, EffectiveStanza stanza) {
    Sources.Source source = Sources.of(name, stanza);
    Optional<Fact> sourcetype = Sourcetypes.of(name, stanza);
    Fact index = index(name, stanza);
    List<Caveat> caveats = new ArrayList<>(source.caveats());
    if (name.kind() == InputKind.HTTP) {
      caveats.add(eventsDecide(stanza));
    }
    return new Input(
        name,
        stanza,
        new InputSwitch(conf).off(name, stanza),
        source.texts(),
        sourcetype,
        host(name, stanza),
        index,
        fact(stanza, "_TCP_ROUTING"),
        fact(stanza, "_SYSLOG_ROUTING"),
        evidence(stanza),
        caveats);
  }

  private static Optional<Fact> fact(EffectiveStanza stanza, String key) {
    return stanza.setting(key).filter(found -> !found.value().isEmpty()).map(Fact::said);
  }

  private static Fact index(InputName name, EffectiveStanza stanza) {
    if (name.kind() == InputKind.FSCHANGE && Sourcetypes.isAudit(stanza)) {
      return Fact.assumed(
          "_audit",
          "fschange-index",
          "Splunk's documents contradict themselves on the index of signed file changes.");
    }
    return fact(stanza, "index").orElse(Fact.builtIn("default"));
  }

  private static TextSet host(InputName name, EffectiveStanza stanza) {
    boolean byPath =
        stanza.value("host_regex").isPresent() || stanza.value("host_segment").isPresent();
    boolean bySender =
        name.kind().reads() == InputKind.Reads.NETWORK
            && !stanza.value("connection_host").orElse("dns").equals("none");
    if (name.kind().isReceiver() || byPath || bySender) {
      return TextSet.anything(byPath ? "(taken from the path)" : "(the sender)");
    }
    return stanza
        .value("host")
        .filter(host -> !host.isEmpty() && !host.equals(DECIDED_AT_START))
        .map(TextSet::only)
        .orElse(TextSet.anything(HOST_UNKNOWN));
  }

  private static Caveat eventsDecide(EffectiveStanza token) {
    String allowed = token.value("indexes").filter(list -> !list.isEmpty()).orElse("any index");
    return Caveat.missing(
        "event-decides",
        "An event sent with this token may name its own sourcetype, host, source and index ("
            + allowed
            + ").");
  }

  private static List<Evidence> evidence(EffectiveStanza stanza) {
    List<Evidence> evidence = new ArrayList<>();
    stanza
        .headers()
        .forEach(header -> evidence.add(new Evidence("[" + stanza.name() + "]", header.at())));
    for (String key : List.of("index", "sourcetype", "source", "host", "queue")) {
      Optional<EffectiveSetting> setting = stanza.setting(key);
      setting.ifPresent(found -> evidence.add(Evidence.of(found)));
    }
    return evidence;
  }
}
