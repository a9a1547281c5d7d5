package io.splunkautodoc.analysis.datapath.input;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.fact.Fact;
import io.splunkautodoc.analysis.datapath.regex.TextSet;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One input of a host, on or off.
 *
 * @param off why it does not run; empty where it runs
 * @param source what the source of its events can be, before any rule changes it
 * @param files what it reads; only where it reads files
 * @param sourcetype as the input names it; empty where {@code props.conf} or Splunk's guess does
 * @param host what the host of its events can be
 * @param index as configured; {@code default} is left to the indexer
 * @param tcpRouting groups of {@code outputs.conf} that it asks for
 * @param evidence where the stanza stands and what it says
 */
public record Input(
    InputName name,
    EffectiveStanza stanza,
    Optional<Evidence> off,
    TextSet source,
    Optional<FileSet> files,
    Optional<Fact> sourcetype,
    TextSet host,
    Fact index,
    Optional<Fact> tcpRouting,
    Optional<Fact> syslogRouting,
    List<Evidence> evidence,
    List<Caveat> caveats) {
  /** Stands for the name of the machine that reads. */
  public static final String OWN_HOST = "(the machine's name)";

  public Input {
    evidence = List.copyOf(evidence);
    caveats = List.copyOf(caveats);
  }

  /** The same without the files that others read. */
  Input reading(FileSet left, List<Caveat> rests) {
    List<Caveat> more = new ArrayList<>(caveats);
    more.addAll(rests);
    boolean byFile = files.filter(whole -> whole.read().equals(source)).isPresent();
    return new Input(
        name,
        stanza,
        off,
        byFile ? left.read() : source,
        Optional.of(left),
        sourcetype,
        host,
        index,
        tcpRouting,
        syslogRouting,
        evidence,
        more);
  }

  /** Whether events get the name of the machine that reads them. */
  public boolean isOwnHost() {
    return host.shown().equals(OWN_HOST);
  }

  public boolean isOn() {
    return off.isEmpty();
  }

  public InputKind kind() {
    return name.kind();
  }
}
