package io.splunkautodoc.analysis.datapath.output;

import io.splunkautodoc.analysis.Caveat;
import io.splunkautodoc.analysis.datapath.fact.Evidence;
import io.splunkautodoc.analysis.datapath.fact.Values;
import io.splunkautodoc.analysis.precedence.EffectiveConf;
import io.splunkautodoc.analysis.precedence.EffectiveSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host's {@code outputs.conf}, ready to be asked where events go. Immutable. */
public final class Outputs {
  private static final Caveat NO_DEFAULT =
      Caveat.assumed(
          "no-default-group",
          "Groups are defined but none is the default; by Splunk's reference such events are not"
              + " forwarded, older documents differ.");
  private static final Caveat UNSENT =
      Caveat.missing(
          "no-output",
          "No output is configured in the upload for this forwarder; where its events go is not"
              + " known.");

  private static final Caveat SELECTIVE =
      Caveat.assumed(
          "selective-indexing",
          "selectiveIndexing is set without [indexAndForward] index = true; it is taken to work"
              + " all the same.");
  private static final Caveat TWO_WAYS =
      Caveat.assumed(
          "two-outputs",
          "The host sends over HTTP as well as over TCP; Splunk's documents do not say that both"
              + " work together.");

  private final EffectiveConf conf;
  private final Map<String, OutputGroup> tcp;
  private final Map<String, OutputGroup> syslog;
  private final Optional<OutputGroup> http;
  private final ForwardedIndexes forwarded;

  private Outputs(EffectiveConf conf) {
    this.conf = conf;
    this.tcp = GroupReader.groups(conf, OutputGroup.Type.TCP);
    this.syslog = GroupReader.groups(conf, OutputGroup.Type.SYSLOG);
    this.http = GroupReader.http(conf);
    this.forwarded = ForwardedIndexes.of(conf);
  }

  public static Outputs of(EffectiveConf conf) {
    return new Outputs(conf);
  }

  /** Every group, working or not. */
  public List<OutputGroup> groups() {
    List<OutputGroup> all = new ArrayList<>(tcp.values());
    all.addAll(syslog.values());
    http.ifPresent(all::add);
    return List.copyOf(all);
  }

  /** Whether the host forwards at all. */
  public boolean forwards() {
    return groups().stream()
        .anyMatch(group -> group.type() != OutputGroup.Type.SYSLOG && group.off().isEmpty());
  }

  /**
   * Where events go.
   *
   * @param tcpRouting what a rule or else the input asks for
   * @param index as known on this host
   * @param marked whether the input has {@code _INDEX_AND_FORWARD_ROUTING}
   * @param canIndex whether the host is a full instance
   */
  public Routing route(
      Optional<String> tcpRouting,
      Optional<String> syslogRouting,
      String index,
      boolean marked,
      boolean canIndex) {
    List<Destination> destinations = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    List<Caveat> caveats = new ArrayList<>();
    Optional<Evidence> kept = forwarded.kept(index);
    if (forwards() && kept.isEmpty()) {
      forwarded(tcpRouting, destinations, evidence, caveats);
    } else if (forwards()) {
      kept.ifPresent(evidence::add);
    }
    switchedOff().ifPresent(evidence::add);
    if (canIndex) {
      syslog(syslogRouting, destinations, evidence, caveats);
      if (indexesHere(marked, evidence, caveats)) {
        destinations.add(new Destination.Here());
      }
    } else if (!forwards()) {
      caveats.add(UNSENT);
    }
    if (destinations.isEmpty() && forwards() && kept.isPresent()) {
      destinations.add(new Destination.Nowhere("(none) (kept back by forwardedindex)"));
    }
    return new Routing(destinations, evidence, caveats);
  }

  private void forwarded(
      Optional<String> asked,
      List<Destination> destinations,
      List<Evidence> evidence,
      List<Caveat> caveats) {
    Optional<EffectiveSetting> defaults = conf.setting("tcpout", "defaultGroup");
    if (asked.isPresent()) {
      add(asked.get(), tcp, destinations, caveats);
    } else if (defaults.filter(setting -> !setting.value().isEmpty()).isPresent()) {
      evidence.add(Evidence.of(defaults.get()));
      add(defaults.get().value(), tcp, destinations, caveats);
    } else if (http.isEmpty()) {
      caveats.add(NO_DEFAULT);
    }
    Optional<OutputGroup> overHttp = http.filter(group -> group.off().isEmpty());
    if (overHttp.isPresent() && !destinations.isEmpty()) {
      caveats.add(TWO_WAYS);
    }
    overHttp.ifPresent(group -> destinations.add(new Destination.ToGroup(group)));
  }

  private void syslog(
      Optional<String> asked,
      List<Destination> destinations,
      List<Evidence> evidence,
      List<Caveat> caveats) {
    Optional<EffectiveSetting> defaults = conf.setting("syslog", "defaultGroup");
    if (asked.isPresent()) {
      add(asked.get(), syslog, destinations, caveats);
    } else if (defaults.isPresent()) {
      evidence.add(Evidence.of(defaults.get()));
      add(defaults.get().value(), syslog, destinations, caveats);
    }
  }

  private static void add(
      String asked,
      Map<String, OutputGroup> groups,
      List<Destination> destinations,
      List<Caveat> caveats) {
    AskedGroups found = AskedGroups.of(asked, groups);
    destinations.addAll(found.destinations());
    found.idle().ifPresent(caveats::add);
  }

  private boolean indexesHere(boolean marked, List<Evidence> evidence, List<Caveat> caveats) {
    Optional<EffectiveSetting> setting =
        conf.setting("indexAndForward", "index")
            .or(() -> conf.setting("tcpout", "indexAndForward"));
    boolean asked = setting.filter(found -> Values.isTrue(found.value())).isPresent();
    Optional<EffectiveSetting> selective =
        conf.setting("indexAndForward", "selectiveIndexing")
            .filter(found -> forwards() && Values.isTrue(found.value()));
    if (selective.isPresent()) {
      evidence.add(Evidence.of(selective.get()));
      if (!asked) {
        caveats.add(SELECTIVE);
      }
      return marked;
    }
    if (forwards() && asked) {
      setting.ifPresent(found -> evidence.add(Evidence.of(found)));
    }
    return asked || !forwards();
  }

  /** Why a host with groups does not forward; empty where it does. */
  private Optional<Evidence> switchedOff() {
    return forwards()
        ? Optional.empty()
        : tcp.values().stream().flatMap(group -> group.off().stream()).findFirst();
  }
}
