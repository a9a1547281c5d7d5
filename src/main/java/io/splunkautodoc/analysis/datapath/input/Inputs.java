package io.splunkautodoc.analysis.datapath.input;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.fact.Fact;
import io.splunkautodoc.analysis.datapath.regex.Comparisons;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import io.splunkautodoc.analysis.precedence.EffectiveStanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the inputs out of a host's effective {@code inputs.conf}. */
public final class Inputs {
  private final EffectiveConf conf;

  /** Files that no input may read. */
  private final List<FileSet> closed;

  private final Comparisons comparisons;

  private Inputs(EffectiveConf conf, List<FileSet> closed, Comparisons comparisons) {
    this.conf = conf;
    this.closed = closed;
    this.comparisons = comparisons;
  }

  private static List<FileSet> closed(EffectiveConf conf) {
    return conf.stanzas().stream()
        .filter(stanza -> InputName.of(stanza.name()).kind() == InputKind.BLACKLIST)
        .map(FileSet::closed)
        .toList();
  }

  /**
   * Every input, running or not, in ASCII order of the stanzas' names.
   *
   * @param comparisons those of other hosts, which have much in common
   */
  public static List<Input> of(EffectiveConf conf, Comparisons comparisons) {
    Inputs inputs = new Inputs(conf, closed(conf), comparisons);
    List<Input> all = new ArrayList<>();
    for (EffectiveStanza stanza : conf.stanzas()) {
      InputName name = InputName.of(stanza.name());
      if (name.kind().reads() != InputKind.Reads.NOTHING) {
        all.add(inputs.input(name, stanza));
      }
    }
    return Overlaps.settle(all, comparisons);
  }

  /** Those that take what forwarders or programs send; some of {@link #of}. */
  public static List<Input> listeners(EffectiveConf conf) {
    Inputs inputs = new Inputs(conf, List.of(), new Comparisons());
    List<Input> listeners = new ArrayList<>();
    for (EffectiveStanza stanza : conf.stanzas()) {
      InputName name = InputName.of(stanza.name());
      if (name.kind().isReceiver() || name.kind() == InputKind.HTTP) {
        listeners.add(inputs.input(name, stanza));
      }
    }
    return listeners;
  }

  private Input input(InputName name, EffectiveStanza stanza) {
    Optional<FileSet> files =
        name.kind().reads() == InputKind.Reads.FILES
            ? Optional.of(FileSet.of(name, stanza).except(closed, comparisons))
            : Optional.empty();
    Sources.Source source = Sources.of(name, stanza, files);
    Optional<Fact> sourcetype = Sourcetypes.of(name, stanza);
    Fact index = index(name, stanza);
    List<Caveat> caveats = new ArrayList<>(source.caveats());
    if (name.kind() == InputKind.HTTP) {
      caveats.addAll(Collector.caveats(stanza));
    }
    return new Input(
        name,
        stanza,
        new InputSwitch(conf)
            .off(name, stanza)
            .or(() -> files.flatMap(set -> set.empty(comparisons)).map(FileFilter::evidence)),
        source.texts(),
        files,
        sourcetype,
        Hosts.of(name, stanza, source.texts(), files),
        index,
        (name.kind() == InputKind.HTTP ? fact(stanza, "outputgroup") : Optional.<Fact>empty())
            .or(() -> fact(stanza, "_TCP_ROUTING")),
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

  private static List<Evidence> evidence(EffectiveStanza stanza) {
    List<Evidence> evidence = new ArrayList<>();
    stanza
        .headers()
        .forEach(header -> evidence.add(new Evidence("[" + stanza.name() + "]", header.at())));
    for (String key :
        List.of("index", "sourcetype", "source", "host", "queue", "whitelist", "blacklist")) {
      Optional<EffectiveSetting> setting = stanza.setting(key);
      setting.ifPresent(found -> evidence.add(Evidence.of(found)));
    }
    return evidence;
  }
}
